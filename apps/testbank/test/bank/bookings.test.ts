import { describe, expect, it } from 'vitest';
import { bookingState, bookingTurnover, type Payment, receivedPayment, sentPayment } from '../../src/bank/bookings.ts';
import { maxLineLength, maxLines } from '../../src/bank/purpose.ts';
import { readAccounts, readStatement } from '../../src/bank/statement.ts';
import type { Booking } from '../../src/bank/types.ts';
import { loginOf, profileOf } from './login.ts';

/** A Friday. */
const friday = '2026-11-27';
const monday = '2026-11-30';

const payment: Payment = {
  id: 'xp_1',
  accountId: 'giro',
  day: friday,
  amount: 1999,
  purpose: 'Order 4711',
  counterHolder: 'SHOP GMBH',
  counterIban: 'DE04888888880087654321',
  counterBic: 'TESTDE88XXX',
};
const balance = (bookings: Booking[], day: string) => readAccounts(loginOf({ bookings }), day)[0]?.balance ?? 0;
const shown = (bookings: Booking[], day: string) =>
  readStatement(loginOf({ bookings }), 'giro', '2026-11-20', day)?.turnovers.filter(({ id }) => id === 'xp_1') ?? [];

describe('a payment', () => {
  it('is prebooked at once and booked on the next TARGET day', () => {
    const sent = sentPayment(payment);
    expect(shown([sent], '2026-11-26')).toEqual([]);
    expect(shown([sent], friday)).toMatchObject([{ amount: -1999, prebooked: true, bookingDate: monday }]);
    expect(shown([sent], '2026-11-29')).toMatchObject([{ prebooked: true }]);
    expect(shown([sent], monday)).toMatchObject([{ prebooked: false, canceled: false, bookingDate: monday }]);
  });

  it('changes the balance on the day on which it is booked', () => {
    const sent = [sentPayment(payment)];
    expect(balance(sent, '2026-11-29')).toBe(balance([], '2026-11-29'));
    expect(balance(sent, monday)).toBe(balance([], monday) - 1999);
    expect(balance([receivedPayment(payment)], monday)).toBe(balance([], monday) + 1999);
  });

  it('is seen by the recipient when it is booked', () => {
    const received = receivedPayment(payment);
    expect(shown([received], '2026-11-29')).toEqual([]);
    expect(shown([received], monday)).toMatchObject([{ amount: 1999, prebooked: false, tags: ['income'] }]);
  });

  it('has a purpose with the other side', () => {
    expect(sentPayment(payment).purpose).toEqual([
      'SEPA-UEBERWEISUNG EMPFAENGER SHOP GMBH',
      'IBAN DE04888888880087654321 BIC TESTDE88XXX',
      expect.stringMatching(/^Order-Nr\. 000\d{8} VERWENDUNGSZWECK Order 4711$/),
    ]);
    expect(receivedPayment(payment).purpose[0]).toBe('SEPA-GUTSCHRIFT AUFTRAGGEBER SHOP GMBH');
  });
});

describe('the purpose of a payment', () => {
  it.each(['x'.repeat(54), 'word '.repeat(11).trim(), 'Order'])('is never cut: %s', (purpose) => {
    const lines = sentPayment({ ...payment, purpose, counterHolder: 'GESELLSCHAFT FUER SEHR LANGE NAMEN MBH' }).purpose;
    expect(lines.length).toBeLessThanOrEqual(maxLines);
    expect(lines.every((line) => line.length <= maxLineLength)).toBe(true);
    expect(lines.join(' ')).toContain(`VERWENDUNGSZWECK ${purpose}`);
  });
});

describe('a booking', () => {
  const open: Booking = { ...sentPayment(payment), bookedOn: null };

  it('without a day of booking stays prebooked', () => {
    expect([friday, '2030-01-01'].map((day) => bookingState(open, day))).toEqual(['prebooked', 'prebooked']);
    expect(bookingTurnover(open, '2030-01-01')).toMatchObject({ prebooked: true, bookingDate: friday });
  });

  it('that is taken back is canceled from that day on and never part of the balance', () => {
    const canceled: Booking = { ...open, canceledOn: '2026-11-28' };
    expect(shown([canceled], friday)).toMatchObject([{ prebooked: true, canceled: false }]);
    expect(shown([canceled], '2026-11-28')).toMatchObject([
      { prebooked: false, canceled: true, bookingDate: '2026-11-28' },
    ]);
    expect(balance([canceled], '2026-12-10')).toBe(balance([], '2026-12-10'));
  });

  it('that was booked before it was taken back stays booked', () => {
    const late: Booking = { ...sentPayment(payment), canceledOn: '2026-12-01' };
    expect(bookingState(late, '2026-12-01')).toBe('booked');
    expect(bookingState({ ...late, canceledOn: monday }, monday)).toBe('canceled');
  });

  it('belongs to its account only', () => {
    const other = [{ ...sentPayment(payment), accountId: 'savings' }];
    expect(shown(other, monday)).toEqual([]);
    expect(balance(other, monday)).toBe(balance([], monday));
    expect(readAccounts(loginOf({ bookings: other }), monday)[1]?.balance).toBe(
      (readAccounts(loginOf(), monday)[1]?.balance ?? 0) - 1999,
    );
  });

  it('is part of the balance that a profile names if it was made before the login, and moves it afterwards', () => {
    const profile = { ...profileOf('any'), balance: 50_000 };
    const named = (since: string, day: string) =>
      readAccounts(loginOf({ profile, since, bookings: [sentPayment(payment)] }), day)[0]?.balance;
    expect(named('2026-12-01', '2026-12-01')).toBe(50_000);
    expect(named(monday, monday)).toBe(50_000 - 1999);
    expect(named('2026-11-29', '2026-11-29')).toBe(50_000);
  });

  it('can be made for a card and on an account without turnovers', () => {
    const profile = profileOf('with-credit-card,no-turnovers');
    const bookings = [{ ...sentPayment(payment), accountId: 'card' }];
    const {
      turnovers,
      balance: after,
      openingBalance,
    } = readStatement(loginOf({ profile, bookings }), 'card', '2026-11-20', monday) ?? {};
    expect(turnovers).toHaveLength(1);
    expect((after ?? 0) - (openingBalance ?? 0)).toBe(-1999);
  });
});
