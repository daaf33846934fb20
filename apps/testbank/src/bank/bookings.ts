/** Turnovers that were not generated: payments, and entries by a control call. */
import type { Day } from '../calendar/day.ts';
import { nextTargetDay } from '../calendar/target.ts';
import type { Cents } from '../money.ts';
import { drawOf } from './draw.ts';
import { transferPurpose } from './purpose.ts';
import type { Booking, Turnover } from './types.ts';

export interface Payment {
  /** Unique within the login. */
  readonly id: string;
  /** Account at which the payment is booked. */
  readonly accountId: string;
  /** Day on which it was ordered. */
  readonly day: Day;
  /** Positive. */
  readonly amount: Cents;
  readonly purpose: string;
  /** Who gets it when it is sent, who sent it when it is received. */
  readonly counterHolder: string;
  readonly counterIban: string;
  readonly counterBic: string;
}

/** A payment at the account of the sender: prebooked at once, booked on the next TARGET day. */
export function sentPayment(payment: Payment): Booking {
  return {
    ...paymentBooking(payment, 'SEPA-UEBERWEISUNG'),
    announcedOn: payment.day,
    amount: -payment.amount,
    tags: ['expenditure'],
  };
}

/** A payment at the account of the recipient, who sees it on the next TARGET day. */
export function receivedPayment(payment: Payment): Booking {
  return {
    ...paymentBooking(payment, 'SEPA-GUTSCHRIFT'),
    announcedOn: nextTargetDay(payment.day),
    amount: payment.amount,
    tags: ['income'],
  };
}

function paymentBooking(payment: Payment, kind: 'SEPA-UEBERWEISUNG' | 'SEPA-GUTSCHRIFT') {
  const { id, accountId, day, purpose, counterHolder, counterIban, counterBic } = payment;
  const other = { holder: counterHolder, iban: counterIban, bic: counterBic };
  return {
    id,
    accountId,
    bookedOn: nextTargetDay(day),
    canceledOn: null,
    purpose: transferPurpose(kind, other, `000${drawOf(0, 'order', id).digits(8, 'number')}`, purpose),
    counterHolder,
    counterIban,
    counterBic,
  };
}

/** The state of a booking at the end of a day; `undefined` if the bank does not show it yet. */
export function bookingState(booking: Booking, day: Day): 'prebooked' | 'booked' | 'canceled' | undefined {
  if (booking.announcedOn > day) return undefined;
  const { bookedOn, canceledOn } = booking;
  const isCanceled = canceledOn !== null && (bookedOn === null || canceledOn <= bookedOn);
  if (isCanceled && canceledOn <= day) return 'canceled';
  return bookedOn !== null && bookedOn <= day ? 'booked' : 'prebooked';
}

/** The date of a booking. A prebooked one has the day on which it will be booked or canceled. */
function dateOf({ announcedOn, bookedOn, canceledOn }: Booking, state: 'prebooked' | 'booked' | 'canceled'): Day {
  return (state === 'canceled' ? canceledOn : (bookedOn ?? canceledOn)) ?? announcedOn;
}

/** A booking as the bank shows it on a day. */
export function bookingTurnover(booking: Booking, day: Day): Turnover | undefined {
  const state = bookingState(booking, day);
  if (state === undefined) return undefined;
  return {
    id: booking.id,
    bookingDate: dateOf(booking, state),
    amount: booking.amount,
    currency: 'EUR',
    purpose: booking.purpose,
    counterHolder: booking.counterHolder ?? undefined,
    counterIban: booking.counterIban ?? undefined,
    counterBic: booking.counterBic ?? undefined,
    prebooked: state === 'prebooked',
    canceled: state === 'canceled',
    tags: booking.tags,
  };
}
