/** A sync: reads accounts and turnovers at the bank, and stores what is new. */
import { accountsOf } from '../bank/accounts.ts';
import { readStatement } from '../bank/statement.ts';
import type { AccountStatement, Login, Turnover } from '../bank/types.ts';
import { berlinDay } from '../calendar/berlin.ts';
import { addDays } from '../calendar/day.ts';
import { announce } from '../deliveries/announce.ts';
import { newId } from '../platform/ids.ts';
import { hashSecret } from '../platform/secrets.ts';
import {
  type BankAccountRow,
  findBankAccountByKey,
  insertBankAccount,
  listBankIds,
  storeTurnovers,
  updateBankAccount,
} from '../store/bank-accounts.ts';
import type { BankConnectionRow } from '../store/bank-connections.ts';
import type { Context } from './operation.ts';

/** How many days of turnovers a bank is asked for. */
const syncedDays = 365;

/** What a sync needs to know; it runs without a caller, too. */
type SyncContext = Pick<Context, 'db' | 'now' | 'queue'>;

/** Reads everything that the login shows. A second sync on the same day adds nothing. */
export async function synchronize(context: SyncContext, connection: BankConnectionRow, login: Login): Promise<void> {
  const today = berlinDay(context.now);
  for (const { id } of accountsOf(login)) {
    const statement = readStatement(login, id, addDays(today, -syncedDays), today);
    if (statement !== undefined) await storeStatement(context, connection, login, statement);
  }
}

async function storeStatement(
  context: SyncContext,
  connection: BankConnectionRow,
  login: Login,
  statement: AccountStatement,
): Promise<void> {
  const { db, now } = context;
  const { account, balance, turnovers } = statement;
  const key = hashSecret(JSON.stringify([login.bank.countryId, login.bank.bankCode, login.userName, account.id]));
  const known = await findBankAccountByKey(db, connection.bank_user_id, key);
  const seen = {
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
  const stored = await listBankIds(db, row.id);
  await storeTurnovers(db, row.id, turnovers.map(toRow));
  if (turnovers.some(({ id }) => !stored.has(id))) {
    await announceAccount(context, row, 'bank_accounts.new_turnovers', 'User has new turnovers on a bank account');
  }
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
