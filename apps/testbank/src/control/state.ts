/** The whole state: snapshots, reset, and the log of requests. */
import type { JournalEntry } from '@xs2a/server/journal';
import { findAccount } from '../store/accounts.ts';
import { type Copy, copyAll, replaceAll } from '../store/copy.ts';
import { readNow, setNow } from '../store/virtual-time.ts';
import { type ControlServices, missing, toMoment } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

type Ids =
  | 'listSnapshots'
  | 'saveSnapshot'
  | 'restoreSnapshot'
  | 'deleteSnapshot'
  | 'resetTestbank'
  | 'listRequests'
  | 'clearRequests';

interface Snapshot {
  readonly now: number;
  readonly copy: Copy;
}

/** @param alone runs works one after the other */
export function stateHandlers(
  { store, clock, queue, faults, journal, steps, start }: ControlServices,
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Pick<Handlers, Ids> {
  const snapshots = new Map<string, Snapshot>();
  /** @throws {Problem} 404 */
  const find = (name: string): Snapshot => {
    const snapshot = snapshots.get(name);
    if (snapshot === undefined) throw missing('snapshot', name);
    return snapshot;
  };
  return {
    listSnapshots: async () => ({ snapshots: [...snapshots].map(([name, snapshot]) => toSnapshot(name, snapshot)) }),
    saveSnapshot: async ({ name }) => {
      const snapshot = await store.write(async (db) => ({ now: await readNow(db, clock), copy: await copyAll(db) }));
      snapshots.delete(name);
      snapshots.set(name, snapshot);
      return toSnapshot(name, snapshot);
    },
    restoreSnapshot: ({ name }) =>
      alone(async () => {
        const snapshot = find(name);
        await store.write(async (db) => {
          await replaceAll(db, snapshot.copy);
          await setNow(db, clock, snapshot.now);
          await queue.reschedule(db);
        });
        await store.scrub();
        queue.wake();
        return toSnapshot(name, snapshot);
      }),
    deleteSnapshot: async ({ name }) => {
      find(name);
      snapshots.delete(name);
    },
    resetTestbank: () =>
      alone(async () => {
        await store.write(async (db) => {
          const first = (await findAccount(db))?.id ?? '';
          const keys = db.selectFrom('api_key').selectAll().where('account_id', '=', first);
          const kept: Copy = new Map<string, readonly object[]>([
            ['setting', await db.selectFrom('setting').selectAll().where('name', 'not like', 'clock.%').execute()],
            ['account', await db.selectFrom('account').selectAll().where('id', '=', first).execute()],
            ['api_key', await keys.where('revoked_at', 'is', null).execute()],
          ]);
          await replaceAll(db, kept);
          if (start !== undefined) await setNow(db, clock, start);
          await queue.reschedule(db);
        });
        faults.clear();
        journal.clear();
        steps.clear();
        await store.scrub();
        queue.wake();
      }),
    listRequests: async ({ since }) => ({ requests: journal.list(since).map(toRequest) }),
    clearRequests: async () => journal.clear(),
  };
}

function toSnapshot(name: string, { now }: Snapshot): Schemas['Snapshot'] {
  return { name, now: toMoment(now) };
}

function toRequest({ operationId, example: _, refusal: __, body, ...entry }: JournalEntry): Schemas['LoggedRequest'] {
  // It was parsed from JSON or a form.
  return { ...entry, operation_id: operationId, body: body as Schemas['LoggedRequest']['body'] };
}
