/** What a risk check is: a function of its parameters and of what the bank shows on the day of the transaction. */
import type { Risk, RiskInput } from '@xs2a/types';
import type { Login } from '../../bank/types.ts';
import type { Day } from '../../calendar/day.ts';

/** The names of the checks in requests and results: `xs2a_balance_check`. */
export type CheckName = Extract<keyof RiskInput, `xs2a_${string}`>;

/** What a check may look at. */
export interface RiskData {
  readonly login: Login;
  /** The account that the bank user has chosen. */
  readonly accountId: string;
  /** Day of the transaction in Berlin. */
  readonly today: Day;
  /** Moment of the transaction, as the API writes it: `2014-03-23 15:55:54`. */
  readonly createdAt: string;
}

/** Computes one check. */
export type Check<Name extends CheckName> = (
  parameters: NonNullable<RiskInput[Name]>,
  data: RiskData,
) => NonNullable<Risk[Name]>;
