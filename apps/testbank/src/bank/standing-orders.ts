/** Standing orders as the bank lists them. Each of them really is booked: they come from the plan of the account. */
import { addMonths, type Day, dayInMonth, monthOf } from '../calendar/day.ts';
import { bookingDay, monthNamed } from './plans/month.ts';
import type { Order } from './plans/plan.ts';
import { maxPurposeLength } from './purpose.ts';
import type { StandingOrder } from './types.ts';

/** An order of every month, as it is listed on a day. */
export function monthlyOrder({ party, amount, text, day: dueOn }: Order, day: Day): StandingOrder {
  return {
    recipientHolder: party.holder,
    recipientIban: party.iban,
    recipientBic: party.bic,
    recipientCountryId: party.iban.slice(0, 2),
    amount,
    currency: 'EUR',
    purpose: text.slice(0, maxPurposeLength),
    frequency: 'm',
    frequencyInterval: 1,
    day: dueOn,
    startExecution: nextDue(dueOn, day),
    endExecution: undefined,
  };
}

/** The first day after this one on which a monthly order is due, and has not been booked before its time. */
function nextDue(dueOn: number, day: Day): Day {
  const month = monthNamed(monthOf(day));
  const due = dayInMonth(month.name, dueOn);
  const isOpen = due > day && bookingDay(month, dueOn) > day;
  return isOpen ? due : dayInMonth(addMonths(month.name, 1), dueOn);
}
