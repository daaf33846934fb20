/** Entries that a PIN promises, and what happens to every account now and then. */
import { nextTargetDay } from '../../calendar/target.ts';
import { gym, hotel, seizureCreditor } from '../parties.ts';
import { chargebackPurpose } from '../purpose.ts';
import type { Writer } from './entries.ts';
import { type Means, shareOf } from './means.ts';
import { bookingDay, monthAndYear } from './month.ts';
import type { Entry } from './plan.ts';

export function seizure(writer: Writer, means: Means): Entry {
  return writer.transfer({
    id: 'seizure',
    day: bookingDay(writer.month, 8),
    amount: shareOf(means, 'seizure', 0.02, 0.04, 100),
    party: seizureCreditor,
    text: `PFAENDUNG AZ M ${means.draw.digits(4, 'case')}`,
    tags: ['expenditure', 'seizure'],
  });
}

/** A direct debit that goes back two booking days later: for lack of funds in one month, revoked in the next. */
export function chargeback(writer: Writer): Entry[] {
  const { month } = writer;
  const day = bookingDay(month, 14);
  const debit = writer.directDebit({
    id: 'gym',
    day,
    amount: 2160,
    party: gym,
    text: `MITGLIEDSBEITRAG ${monthAndYear(month)}`,
    tags: ['expenditure', 'leisure'],
  });
  const reason = month.number % 2 === 0 ? 'coverage' : 'revoked';
  return [
    debit,
    {
      ...debit,
      id: `chargeback-${month.name}`,
      day: nextTargetDay(nextTargetDay(day)),
      amount: -debit.amount,
      purpose: () => chargebackPurpose(gym, writer.mandate(gym), reason),
      tags: ['chargeback'],
      isAnnounced: false,
    },
  ];
}

/** A deposit that a hotel blocks on the card in each quarter and gives back: it is never booked. */
export function canceledDeposit(writer: Writer): Entry[] {
  const { month } = writer;
  if (month.ofYear % 3 !== 2) return [];
  const entry = writer.card({
    id: 'deposit',
    day: bookingDay(month, 20),
    amount: 15_000,
    place: hotel.holder,
    tags: ['leisure'],
  });
  return [{ ...entry, canceled: true }];
}
