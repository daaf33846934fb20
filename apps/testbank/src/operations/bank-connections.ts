import { notFound } from '@xs2a/server';
import type { BankConnection } from '@xs2a/types';
import { syncKey } from '../jobs/daily-sync.ts';
import {
  type BankConnectionRow,
  findBankConnection,
  listBankConnections as list,
  deleteBankConnection as remove,
} from '../store/bank-connections.ts';
import { pageRequest } from '../store/pages.ts';
import { bankUserOf } from './bank-user-of.ts';
import { type Context, noContent, ok, reading, writing } from './operation.ts';
import { toUtc } from './times.ts';

export const listBankConnections = reading<'listBankConnections'>(async ({ query }, { db, caller }) => {
  const page = await list(db, bankUserOf(caller), pageRequest(query));
  return ok({ ...page, data: page.data.map(toBankConnection) });
});

export const getBankConnection = reading<'getBankConnection'>(async ({ path }, context) =>
  ok(toBankConnection(await ownBankConnection(context, path.connection_id))),
);

export const deleteBankConnection = writing<'deleteBankConnection'>(async ({ path }, context) => {
  const { id } = await ownBankConnection(context, path.connection_id);
  await remove(context.db, id);
  await context.queue.cancel(context.db, syncKey(id));
  return noContent;
});

/** @throws {Problem} 404 */
export async function ownBankConnection({ db, caller }: Context, id: string): Promise<BankConnectionRow> {
  const row = await findBankConnection(db, bankUserOf(caller), id);
  if (row === undefined) throw notFound();
  return row;
}

export function toBankConnection(row: BankConnectionRow): BankConnection {
  return {
    id: row.id,
    bic: row.bic,
    bank_name: row.bank_name,
    country_id: row.country_id,
    sync_mode: row.sync_mode,
    sync_active: row.sync_active === 1,
    sync_message: row.sync_message,
    sync_fail_counter: row.sync_fail_counter,
    last_synced: toUtc(row.last_synced),
    testmode: row.testmode === 1,
    created_at: toUtc(row.created_at),
    object: 'bank_connection',
  };
}
