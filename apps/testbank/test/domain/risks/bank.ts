import type { Account, AccountStatement, StandingOrder, Turnover } from '../../../src/bank/types.ts';
import { addDays, type Day } from '../../../src/calendar/day.ts';
import type { BankView } from '../../../src/domain/risks/check.ts';
import type { Range } from '../../../src/domain/risks/range.ts';
import type { Cents } from '../../../src/money.ts';

export const account: Account = {
  id: 'giro',
  kind: 'current',
  holder: 'MUSTERMANN, HARTMUT',
  description: 'Girokonto',
  iban: 'DE62888888880012345678',
  accountNumber: '12345678',
  bankCode: '88888888',
  bic: 'TESTDE88XXX',
  bankName: 'Testbank',
  countryId: 'DE',
  isJoint: false,
  isBusiness: false,
  isTransactionPossible: true,
  isSeizure: false,
  currency: 'EUR',
  overdraftLimit: 0,
};

/** A line of a statement: day, cents, and what else matters. */
export type Line = readonly [day: Day, amount: Cents, more?: Partial<Turnover>];

export interface Written {
  /** A Monday by default: 2026-11-30. */
  readonly today?: Day;
  readonly range?: Range;
  /** Before the first line. */
  readonly opening?: Cents;
  readonly lines?: readonly Line[];
  readonly account?: Partial<Account>;
  readonly accounts?: readonly Account[];
  readonly standingOrders?: readonly StandingOrder[];
}

/** A bank that shows what a test has written down. */
export function bankOf({
  today = '2026-11-30',
  range = { first: addDays(today, -89), last: today },
  opening = 0,
  lines = [],
  account: members = {},
  accounts = [],
  standingOrders = [],
}: Written): BankView {
  const shown = { ...account, ...members };
  const turnovers = lines.map(toTurnover);
  const counts = ({ prebooked, canceled }: Turnover) => !prebooked && !canceled;
  const sumUntil = (day: Day) =>
    turnovers.reduce((sum, line) => (counts(line) && line.bookingDate <= day ? sum + line.amount : sum), opening);
  return {
    account: shown,
    accounts: [shown, ...accounts],
    today,
    createdAt: `${today} 14:02:21`,
    range,
    statement: (first, last = today): AccountStatement => ({
      account: shown,
      balance: sumUntil(last),
      openingBalance: sumUntil(addDays(first, -1)),
      turnovers: turnovers.filter(({ bookingDate, prebooked }) => {
        return prebooked ? last === today : bookingDate >= first && bookingDate <= last;
      }),
      standingOrders,
    }),
  };
}

function toTurnover([bookingDate, amount, more]: Line, index: number): Turnover {
  return {
    id: `line-${index}`,
    bookingDate,
    amount,
    currency: 'EUR',
    purpose: [],
    counterHolder: undefined,
    counterIban: undefined,
    counterBic: undefined,
    prebooked: false,
    canceled: false,
    tags: [],
    ...more,
  };
}
