/** A sync: reads accounts and turnovers at the bank, and stores what is new. */
import { accountsOf } from '../bank/accounts.ts';
import { readStatement } from '../bank/statement.ts';
import type { Account, AccountStatement, Login, Turnover } from '../bank/types.ts';
import { berlinDay } from '../calendar/berlin.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { announce } from '../deliveries/announce.ts';
import { newId } from '../platform/ids.ts';
import {
  type BankAccountRow,
  findBankAccountByKey,
  insertBankAccount,
  readTurnoverStates,
  stateOf,
  storeTurnovers,
  updateBankAccount,
} from '../store/bank-accounts.ts';
import type { BankConnectionRow } from '../store/bank-connections.ts';
import type { Context } from './operation.ts';

/** How many days of turnovers a bank is asked for when an account is new. */
const firstSyncDays = 365;

/** How many days before the last sync a bank is asked for: turnovers that were prebooked then may be booked now. */
const overlapDays = 14;

/** What a sync needs to know; it runs without a caller, too. */
type SyncContext = Pick<Context, 'db' | 'vault' | 'now' | 'queue'>;

/**
 * Reads accounts of a login. A second sync on the same day adds nothing.
 *
 * @param ids of the accounts; the wizard leaves out those that are blacklisted
 */
export async function synchronize(
  context: SyncContext,
  connection: BankConnectionRow,
  login: Login,
  ids: readonly string[],
): Promise<void> {
  for (const account of accountsOf(login)) {
    if (ids.includes(account.id)) await syncAccount(context, connection, login, account);
  }
}

async function syncAccount(
  context: SyncContext,
  connection: BankConnectionRow,
  login: Login,
  account: Account,
): Promise<void> {
  const { db, vault, now } = context;
  const today = berlinDay(now);
  const { countryId, bankCode } = login.bank;
  const key = vault.fingerprint(JSON.stringify([countryId, bankCode, login.userName, account.id]));
  const known = await findBankAccountByKey(db, connection.bank_user_id, key);
  const from = known === undefined ? addDays(today, -firstSyncDays) : addDays(berlinDay(known.seen_at), -overlapDays);
  const statement = readStatement(login, account.id, from, today);
  if (statement === undefined) return;
  const seen = toSeen(statement, now);
  const row =
    known === undefined
      ? await insertBankAccount(db, {
          ...seen,
          id: newId('bankAccount'),
          account_id: connection.account_id,
          created_at: now,
          testmode: connection.testmode,
          bank_user_id: connection.bank_user_id,
          bank_key: key,
        })
      : await updateBankAccount(db, known.id, seen);
  if (known === undefined) {
    await announceAccount(context, row, 'bank_accounts.new_account', 'A new bank account was found.');
  }
  if (await storeNewTurnovers(context, row, statement.turnovers, from)) {
    await announceAccount(context, row, 'bank_accounts.new_turnovers', 'User has new turnovers on a bank account');
  }
}

function toSeen({ account, balance }: AccountStatement, now: number) {
  return {
    holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    bank_name: account.bankName,
    country_id: account.countryId,
    joint_account: account.isJoint ? 1 : 0,
    transaction_possible: account.isTransactionPossible ? 1 : 0,
    balance,
    overdraft_limit: account.overdraftLimit,
    seen_at: now,
  } as const;
}

/** @returns whether there was one that was not stored yet */
async function storeNewTurnovers(
  { db }: SyncContext,
  { id }: BankAccountRow,
  turnovers: readonly Turnover[],
  from: Day,
): Promise<boolean> {
  const stored = await readTurnoverStates(db, id, from);
  const changed = turnovers.map(toRow).filter((row) => stored.get(row.bank_id) !== stateOf(row));
  await storeTurnovers(db, id, changed);
  return changed.some(({ bank_id }) => !stored.has(bank_id));
}

async function announceAccount(
  context: SyncContext,
  row: BankAccountRow,
  type: string,
  message: string,
): Promise<void> {
  const owner = { accountId: row.account_id, testmode: row.testmode };
  const data = { bank_user_id: row.bank_user_id, bank_account_id: row.id };
  await announce(context, owner, { type, transaction: undefined, message, data });
}

function toRow({ id, bookingDate, amount, prebooked, canceled, ...turnover }: Turnover) {
  return {
    bank_id: id,
    booking_date: bookingDate,
    amount,
    prebooked: prebooked ? 1 : 0,
    canceled: canceled ? 1 : 0,
    // JSON leaves out what is undefined.
    body: JSON.stringify({
      purpose: turnover.purpose,
      counter_iban: turnover.counterIban,
      counter_bic: turnover.counterBic,
      counter_holder: turnover.counterHolder,
      tags: turnover.tags,
    }),
  } as const;
}
