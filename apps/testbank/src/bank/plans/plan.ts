/**
 * Plans the turnovers of an account. Time is divided into months that do not depend on each other. The balance at the
 * end of each month is a number of its own, and the spendings of the month are the rest that the incomes and the fixed
 * costs leave. So any day is computed without the days before it, a balance never drifts, and nothing that was booked
 * changes when time passes.
 */
import type { Day } from '../../calendar/day.ts';
import type { Cents } from '../../money.ts';
import type { Category } from '../categories.ts';
import type { Party } from '../parties.ts';
import type { Month } from './month.ts';

/** An entry of a month, before it is seen on some day. */
export interface Entry {
  /** Unique within the account. */
  readonly id: string;
  /** Day of booking. */
  readonly day: Day;
  readonly amount: Cents;
  /** Writes the purpose: most balances are computed without it. */
  readonly purpose: () => readonly string[];
  readonly party: { readonly [Field in 'holder' | 'iban' | 'bic']: string | undefined } | undefined;
  readonly tags: readonly string[];
  /** Whether the bank shows it as prebooked before it books. */
  readonly isAnnounced: boolean;
  /** Taken back instead of booked: not part of the balance. */
  readonly canceled: boolean;
}

/** A transfer that is made every month. */
export interface Order {
  readonly id: string;
  readonly party: Pick<Party, 'holder' | 'iban' | 'bic'>;
  readonly amount: Cents;
  readonly text: string;
  /** From 1 to 31, which is the last day. */
  readonly day: number;
  readonly tags: readonly Category[];
}

export interface Plan {
  /** Balance at the end of a month. */
  closing(month: Month): Cents;
  /** Entries of a month by their day. They add up to the difference of the closing balances. */
  entries(month: Month): Entry[];
  /** Transfers made every month; part of the entries. */
  readonly orders: readonly Order[];
}
