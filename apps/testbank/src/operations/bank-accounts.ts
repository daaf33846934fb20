import { notFound, validationFailed } from '@xs2a/server';
import type { BankAccount, BankAccountTurnover } from '@xs2a/types';
import { berlinDay } from '../calendar/berlin.ts';
import { type Day, daysBetween } from '../calendar/day.ts';
import { readFrom } from '../calendar/filters.ts';
import { toAmount } from '../money.ts';
import {
  type BankAccountRow,
  findBankAccount,
  firstBookingDay,
  listBankAccounts as list,
  listTurnovers,
  markTurnoversAsSeen as markAsSeen,
  type TurnoverRow,
} from '../store/bank-accounts.ts';
import { pageRequest } from '../store/pages.ts';
import { bankUserOf } from './bank-user-of.ts';
import { readFlag } from './filters.ts';
import { type Context, noContent, ok, reading, writing } from './operation.ts';
import { toUtc } from './times.ts';

export const listBankAccounts = reading<'listBankAccounts'>(async ({ query }, { db, caller }) => {
  const page = await list(db, bankUserOf(caller), pageRequest(query));
  return ok({ ...page, data: page.data.map(toBankAccount) });
});

export const getBankAccount = reading<'getBankAccount'>(async ({ path }, context) =>
  ok(toBankAccount(await ownBankAccount(context, path.account_id))),
);

export const getBankAccountBalance = reading<'getBankAccountBalance'>(async ({ path }, context) => {
  const { id, balance, overdraft_limit, seen_at } = await ownBankAccount(context, path.account_id);
  return ok({
    id,
    available: toAmount(balance + overdraft_limit),
    limit: toAmount(overdraft_limit),
    balance: toAmount(balance),
    currency: 'EUR',
    date: midnight(berlinDay(seen_at)),
    created_at: toUtc(seen_at),
    object: 'bank_account_balance',
  });
});

export const getBankAccountTurnovers = reading<'getBankAccountTurnovers'>(async ({ path, query }, context) => {
  const { db, now } = context;
  const { id, seen_at } = await ownBankAccount(context, path.account_id);
  checkDays(query);
  const today = berlinDay(now);
  // Turnovers that are announced for a later day belong to "until today".
  const filters = { from: query.from, to: query.to, onlyNew: readFlag(query.only_new) === 1 };
  const turnovers = await listTurnovers(db, id, filters);
  const first = query.from ?? (await firstBookingDay(db, id)) ?? today;
  return ok({
    id,
    turnovers: turnovers.map(toTurnover),
    days: Math.max(0, daysBetween(first, query.to ?? today)),
    date: midnight(berlinDay(seen_at)),
    created_at: toUtc(seen_at),
    object: 'bank_account_turnovers',
  });
});

export const markTurnoversAsSeen = writing<'markTurnoversAsSeen'>(async ({ path, body = {} }, context) => {
  const { id } = await ownBankAccount(context, path.account_id);
  checkDays(body);
  await markAsSeen(context.db, id, { from: body.from, to: body.to });
  return noContent;
});

/** @throws {Problem} 404 */
async function ownBankAccount({ db, caller }: Context, id: string): Promise<BankAccountRow> {
  const row = await findBankAccount(db, bankUserOf(caller), id);
  if (row === undefined) throw notFound();
  return row;
}

/** @throws {Problem} 422 for a day that does not exist */
function checkDays(days: { from?: Day | undefined; to?: Day | undefined }): void {
  for (const name of ['from', 'to'] as const) {
    const day = days[name];
    if (day !== undefined && readFrom(day) === undefined) {
      throw validationFailed({ [name]: [`The ${name} is not a date that exists.`] });
    }
  }
}

/** A day as XS2A.api writes it: `2017-12-06T00:00:00Z`. */
function midnight(day: Day): string {
  return `${day}T00:00:00Z`;
}

function toBankAccount(row: BankAccountRow): BankAccount {
  return {
    id: row.id,
    holder: row.holder,
    iban: row.iban,
    bic: row.bic,
    bank_name: row.bank_name,
    country_id: row.country_id,
    joint_account: row.joint_account === 1,
    transaction_possible: row.transaction_possible === 1,
    created_at: toUtc(row.created_at),
    object: 'bank_account',
  };
}

function toTurnover({ booking_date, amount, prebooked, canceled, body }: TurnoverRow): BankAccountTurnover {
  return {
    booking_date: midnight(booking_date),
    amount: toAmount(amount),
    currency_id: 'EUR',
    ...JSON.parse(body),
    prebooked: prebooked === 1,
    canceled: canceled === 1,
  };
}
