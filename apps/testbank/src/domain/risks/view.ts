import { accountsOf } from '../../bank/accounts.ts';
import { readStatement } from '../../bank/statement.ts';
import type { Login } from '../../bank/types.ts';
import { addDays, type Day } from '../../calendar/day.ts';
import { type BankView, defaultRangeDays } from './check.ts';

/** What the files and checks of a risk are computed from. Plain JSON: the result is the same whenever it is asked for. */
export interface RiskSource {
  readonly login: Login;
  /** The account that the bank user has chosen. */
  readonly accountId: string;
  /** Day of the transaction in Berlin. */
  readonly today: Day;
  /** Moment of the transaction, as the API writes it. */
  readonly createdAt: string;
  /** Days that the account snapshot asks for. */
  readonly rangeDays: number | undefined;
}

/** The bank as it was on the day of the transaction. */
export function viewOf({ login, accountId, today, createdAt, rangeDays = defaultRangeDays }: RiskSource): BankView {
  const accounts = accountsOf(login);
  const account = accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new Error('The bank has lost the chosen account.');
  return {
    account,
    accounts,
    today,
    createdAt,
    rangeStart: addDays(today, 1 - rangeDays),
    statement: (from) => {
      const statement = readStatement(login, accountId, from, today);
      if (statement === undefined) throw new Error('The bank has lost the chosen account.');
      return statement;
    },
  };
}
