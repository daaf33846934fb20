/** What the operations of the control work with. */
import { Problem, validationFailed } from '@xs2a/server';
import type { Journal } from '@xs2a/server/journal';
import type { Foundation } from '../foundation.ts';
import type { Faults } from '../http/faults.ts';
import type { Passes } from '../http/passes.ts';
import type { Steps } from '../http/steps.ts';
import { type AccountRow, findAccount } from '../store/accounts.ts';
import type { Owner } from '../store/owner.ts';
import type { Db } from '../store/store.ts';
import type { Flag } from '../store/tables.ts';
import { readNow } from '../store/virtual-time.ts';

export interface ControlServices extends Omit<Foundation, 'log'> {
  /** Calls the XS2A API in this process. */
  readonly fetch: (input: string, init?: RequestInit) => Promise<Response>;
  readonly passes: Passes;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly steps: Steps;
  /** Throws a `Problem` (422) on `url` for a receiver to which no webhook may lead. */
  readonly checkReceiver: (url: string) => Promise<void>;
  /** Where the virtual time of a new database starts; `undefined` for the real time. */
  readonly start: number | undefined;
}

export type Mode = 'test' | 'live';

export const modeOf = (testmode: Flag): Mode => (testmode === 1 ? 'test' : 'live');
export const flagOf = (mode: Mode | undefined): Flag => (mode === 'live' ? 0 : 1);

/** A moment as the control writes it. */
export const toMoment = (instant: number): string => new Date(instant).toISOString();

/** @throws {Problem} 404 */
export async function accountOf(db: Db, id: string | undefined): Promise<AccountRow> {
  const account = await findAccount(db, id);
  if (account === undefined) throw missing('account', id);
  return account;
}

/** Whose data a call is about. */
export async function ownerOf(
  db: Db,
  { account_id, mode }: { account_id?: string | undefined; mode?: Mode | undefined },
): Promise<Owner> {
  return { accountId: (await accountOf(db, account_id)).id, testmode: flagOf(mode) };
}

export function missing(kind: string, id: string | undefined): Problem {
  return new Problem(404, `There is no ${kind} ${id}.`);
}

/** @throws {Problem} 422 */
export function refuse(field: string, message: string): never {
  throw validationFailed({ [field]: [message] });
}

/** Runs a work that changes something, at the virtual time. */
export function write<Result>(
  { store, clock, queue }: ControlServices,
  work: (db: Db, now: number) => Promise<Result>,
): Promise<Result> {
  return store.write(async (db) => work(db, await readNow(db, clock))).finally(() => queue.wake());
}
