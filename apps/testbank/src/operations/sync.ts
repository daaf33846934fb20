/** A sync: reads accounts and turnovers at the bank, and stores what is new. */
import { accountsOf } from '../bank/accounts.ts';
import { readStatement } from '../bank/statement.ts';
import type { AccountStatement, Login, Turnover } from '../bank/types.ts';
import { berlinDay } from '../calendar/berlin.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { announce } from '../deliveries/announce.ts';
import { newId } from '../platform/ids.ts';
import {
  type BankAccountRow,
  insertBankAccount,
  readBankAccounts,
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
  const { db, vault, now } = context;
  const today = berlinDay(now);
  const rows = await readBankAccounts(db, connection.bank_user_id);
  for (const account of accountsOf(login)) {
    if (!ids.includes(account.id)) continue;
    const { countryId, bankCode } = login.bank;
    const key = vault.fingerprint(JSON.stringify([countryId, bankCode, login.userName, account.id]));
    const known = rows.get(key);
    const from = known === undefined ? addDays(today, -firstSyncDays) : addDays(berlinDay(known.seen_at), -overlapDays);
    const statement = readStatement(login, account.id, from, today);
    if (statement === undefined) continue;
    const row = await storeAccount(context, connection, key, known, statement);
    if (await storeNewTurnovers(context, row, statement.turnovers, from)) {
      await announceAccount(context, row, 'bank_accounts.new_turnovers', 'User has new turnovers on a bank account');
    }
  }
}

async function storeAccount(
  context: SyncContext,
  { account_id, bank_user_id, testmode }: BankConnectionRow,
  key: string,
  known: BankAccountRow | undefined,
  statement: AccountStatement,
): Promise<BankAccountRow> {
  const { db, now } = context;
  const seen = toSeen(statement, now);
  if (known !== undefined) {
    await updateBankAccount(db, known.id, seen);
    return { ...known, ...seen };
  }
  const own = { id: newId('bankAccount'), account_id, created_at: now, testmode, bank_user_id, bank_key: key };
  const row = await insertBankAccount(db, { ...seen, ...own });
  await announceAccount(context, row, 'bank_accounts.new_account', 'A new bank account was found.');
  return row;
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
  const changed = turnovers.filter((turnover) => stored.get(turnover.id) !== stateOf(toState(turnover)));
  if (changed.length > 0) await storeTurnovers(db, id, changed.map(toRow));
  return changed.some((turnover) => !stored.has(turnover.id));
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

/** The columns of a turnover that can change. */
function toState({ bookingDate, prebooked, canceled }: Turnover) {
  return { booking_date: bookingDate, prebooked: prebooked ? 1 : 0, canceled: canceled ? 1 : 0 } as const;
}

function toRow(turnover: Turnover) {
  return {
    ...toState(turnover),
    bank_id: turnover.id,
    amount: turnover.amount,
    // JSON leaves out what is undefined.
    body: JSON.stringify({
      purpose: turnover.purpose,
      counter_iban: turnover.counterIban,
      counter_bic: turnover.counterBic,
      counter_holder: turnover.counterHolder,
      tags: turnover.tags,
    }),
  };
}
