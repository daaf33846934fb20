/** What comes in on a private account. */
import type { Cents } from '../../money.ts';
import { childBenefit } from '../child-benefit.ts';
import { childBenefitOffice, customers, employers, jobCentre, supporters } from '../parties.ts';
import type { Login } from '../types.ts';
import type { Writer } from './entries.ts';
import { type Means, turnoverOf } from './means.ts';
import { bookingDay, lastBookingDay, monthAndYear } from './month.ts';
import type { Entry } from './plan.ts';

export function incomes(writer: Writer, login: Login, means: Means): Entry[] {
  const { month } = writer;
  const income = incomesBySource[means.source];
  if (income === undefined) throw new RangeError(`a private account has no income from ${means.source}`);
  const children = childBenefit(`${month.name}-01`, login.profile.children);
  if (children === 0) return income(writer, means);
  const benefit = writer.credit({
    id: 'child-benefit',
    day: bookingDay(month, means.draw.integer(5, 20, 'day of child benefit')),
    amount: children,
    party: childBenefitOffice,
    text: `KG${means.draw.digits(6, 'child benefit')}FK KINDERGELD ${monthAndYear(month)}`,
    tags: ['income', 'child-benefit'],
  });
  return [...income(writer, means), benefit];
}

/** Wages, benefits and support come on the last booking day of the month. */
const incomesBySource: Partial<Record<Means['source'], (writer: Writer, means: Means) => Entry[]>> = {
  salary: (writer, { monthly, draw }) => [
    writer.credit({
      id: 'salary',
      day: lastBookingDay(writer.month),
      amount: monthly,
      party: draw.pick(employers, 'employer'),
      text: `LOHN/GEHALT ${monthAndYear(writer.month)}`,
      tags: ['income', 'salary'],
    }),
  ],
  benefits: (writer, { monthly, draw }) => [
    writer.credit({
      id: 'benefits',
      day: lastBookingDay(writer.month),
      amount: monthly,
      party: jobCentre,
      text: `LEISTUNGEN SGB II BG ${draw.digits(7, 'case')}`,
      tags: ['income', 'benefits'],
    }),
  ],
  'self-employed': (writer, means) => invoices(writer, means, turnoverOf(means, writer.month), 3),
  none: (writer, { monthly, draw }) => [
    writer.credit({
      id: 'support',
      day: lastBookingDay(writer.month),
      amount: monthly,
      party: draw.pick(supporters, 'supporter'),
      text: 'UNTERSTUETZUNG',
      tags: ['transfer'],
    }),
  ],
};

/** Payments of customers, which together are the given sum. */
export function invoices({ month, credit }: Writer, { draw }: Means, sum: Cents, count: number): Entry[] {
  const parts = Array.from({ length: count }, (_, index) => 1 + draw.fraction('invoice', month.number * 16 + index));
  const whole = parts.reduce((before, part) => before + part, 0);
  let left = sum;
  return parts.map((part, index) => {
    const n = month.number * 16 + index;
    const amount = index === count - 1 ? left : Math.floor((sum * part) / whole);
    left -= amount;
    return credit({
      id: `invoice-${index + 1}`,
      day: draw.pick(month.bookingDays, 'day of invoice', n),
      amount,
      party: draw.pick(customers, 'customer', n),
      text: `RECHNUNG ${month.name.slice(0, 4)}-${draw.digits(4, 'invoice number', n)}`,
      tags: ['income', 'self-employment'],
    });
  });
}
