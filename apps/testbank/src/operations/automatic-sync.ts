import type { JobTransaction } from '../jobs/port.ts';
import { findBankConnectionOfAnyUser } from '../store/bank-connections.ts';
import { attemptSync, recordFailure, type SyncContext } from './sync-connection.ts';

/** Syncs a connection in the mode `full` once a day, until a sync fails. */
export function createAutomaticSync(services: Omit<SyncContext, 'db' | 'now'>): JobTransaction<'sync'> {
  return async (db, { connectionId }, now) => {
    const connection = await findBankConnectionOfAnyUser(db, connectionId);
    if (connection === undefined || connection.sync_active === 0 || connection.sync_mode !== 'full') return;
    const context = { ...services, db, now };
    const { outcome } = await attemptSync(context, connection, undefined);
    // Nobody is there to log in.
    if (outcome === 'needs the bank user') await recordFailure(context, connection);
  };
}
