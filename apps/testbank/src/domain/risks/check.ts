/** What a risk check is: a function of its parameters and of what the bank shows on the day of the transaction. */
import type { Risk, RiskInput } from '@xs2a/types';
import type { Account, AccountStatement } from '../../bank/types.ts';
import type { Day } from '../../calendar/day.ts';
import type { Range } from './range.ts';

/** The names of the checks in requests and results: `xs2a_balance_check`. */
export type CheckName = Extract<keyof RiskInput, `xs2a_${string}`>;

/** What a check may look at. */
export interface BankView {
  /** The account that the bank user has chosen. */
  readonly account: Account;
  /** All accounts of the login. */
  readonly accounts: readonly Account[];
  /** Day of the transaction in Berlin. */
  readonly today: Day;
  /** Range of the risk. */
  readonly range: Range;
  /** Moment of the transaction, as the API writes it: `2014-03-23 15:55:54`. */
  readonly createdAt: string;
  /** The chosen account with its turnovers from a day until another, which is today by default. */
  statement(first: Day, last?: Day): AccountStatement;
}

/** Computes one check. */
export type Check<Name extends CheckName> = (
  parameters: NonNullable<RiskInput[Name]>,
  bank: BankView,
) => NonNullable<Risk[Name]>;

/** Members that checks of the account end with. */
export function closing<Name extends CheckName>(
  name: Name,
  { createdAt }: BankView,
): { created_at: string; object: Name } {
  return { created_at: createdAt, object: name };
}
