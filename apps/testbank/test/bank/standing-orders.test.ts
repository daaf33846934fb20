import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/bank/accounts.ts';
import { readStatement } from '../../src/bank/statement.ts';
import { addDays } from '../../src/calendar/day.ts';
import { targetDayFrom } from '../../src/calendar/target.ts';
import { anyDay, anyLogin, loginOf, profileOf, today } from './login.ts';

describe('a standing order', () => {
  it('is that of the reference for the example user', () => {
    const [rent] = readStatement(loginOf(), 'giro', today, today)?.standingOrders ?? [];
    expect(rent).toEqual({
      recipientHolder: 'HAUSVERWALTUNG MUELLER',
      recipientIban: 'DE18701693100100029394',
      recipientBic: 'GENODEF1ALX',
      recipientCountryId: 'DE',
      amount: 50_000,
      currency: 'EUR',
      purpose: 'MIETE',
      frequency: 'm',
      frequencyInterval: 1,
      day: 31,
      startExecution: '2026-12-31',
      endExecution: undefined,
    });
  });

  it('is next due in the month after, once it was booked before a weekend at the end of a month', () => {
    const next = (day: string) => readStatement(loginOf(), 'giro', day, day)?.standingOrders[0]?.startExecution;
    // 31 October 2010 was a Sunday: the bank booked on the Friday before.
    expect(next('2010-10-28')).toBe('2010-10-31');
    expect(next('2010-10-29')).toBe('2010-11-30');
    expect(next('2010-10-30')).toBe('2010-11-30');
  });

  it('is booked in every month, on the TARGET day of its next transfer', () => {
    fc.assert(
      fc.property(anyLogin, anyDay, (login, day) => {
        for (const { id } of accountsOf(login)) {
          const { standingOrders, turnovers } = readStatement(login, id, day, addDays(day, 40)) ?? {};
          const orders = readStatement(login, id, day, day)?.standingOrders ?? [];
          expect(standingOrders).toHaveLength(orders.length);
          for (const order of orders) {
            expect(order.startExecution > day).toBe(true);
            const made = turnovers?.find(
              ({ amount, counterIban, bookingDate }) =>
                amount === -order.amount &&
                counterIban === order.recipientIban &&
                bookingDate.slice(0, 7) === order.startExecution.slice(0, 7),
            );
            expect(made?.purpose[0]).toMatch(/^SEPA-DAUERAUFTRAG /);
            if (order.day < 27) expect(made?.bookingDate).toBe(targetDayFrom(order.startExecution));
          }
        }
      }),
      { numRuns: 60, examples: [[loginOf({ since: '2010-01-01' }), '2010-10-30']] },
    );
  });

  it('to an own account arrives there on the same day with the same amount', () => {
    const login = loginOf({ profile: profileOf('accounts') });
    for (const [accountId, tag] of [
      ['savings', 'savings'],
      ['giro-plus', 'transfer'],
    ] as const) {
      const moved = (id: string) =>
        (readStatement(login, id, '2025-12-01', today)?.turnovers ?? [])
          .filter(({ tags, prebooked }) => tags.includes(tag) && !prebooked)
          .map(({ bookingDate, amount }) => [bookingDate, amount]);
      const arrived = moved(accountId);
      expect(arrived.length).toBeGreaterThanOrEqual(12);
      expect(moved('giro').map(([date, amount]) => [date, -Number(amount)])).toEqual(arrived);
    }
  });
});
