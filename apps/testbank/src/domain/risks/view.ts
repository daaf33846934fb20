import type { AccountSnapshotInput, FactSheetInput } from '@xs2a/types';
import { accountsOf } from '../../bank/accounts.ts';
import { readStatement } from '../../bank/statement.ts';
import type { Login } from '../../bank/types.ts';
import type { Day } from '../../calendar/day.ts';
import { until } from './balances.ts';
import type { BankView } from './check.ts';
import { rangeOf } from './range.ts';

/** What the files and checks of a risk are computed from. Plain JSON: the result is the same whenever it is asked for. */
export interface RiskSource {
  readonly login: Login;
  /** The account that the bank user has chosen. */
  readonly accountId: string;
  /** Day of the transaction in Berlin. */
  readonly today: Day;
  /** Moment of the transaction, as the API writes it. */
  readonly createdAt: string;
  /** Parameters of the files; `undefined` for a file that was not asked for. */
  readonly snapshot: AccountSnapshotInput | undefined;
  readonly factSheet: FactSheetInput | undefined;
}

/**
 * The bank as it was on the day of the transaction.
 *
 * @param accountId another account of the login than the chosen one
 */
export function viewOf(source: RiskSource, accountId: string = source.accountId): BankView {
  const { login, today, createdAt, snapshot = {} } = source;
  const accounts = accountsOf(login);
  const account = accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new Error('The bank has lost the chosen account.');
  return {
    account,
    accounts,
    today,
    createdAt,
    range: rangeOf(snapshot, today),
    statement: (first, last = today) => {
      const statement = readStatement(login, accountId, first, today);
      if (statement === undefined) throw new Error('The bank has lost the chosen account.');
      return last < today ? until(statement, last) : statement;
    },
  };
}
