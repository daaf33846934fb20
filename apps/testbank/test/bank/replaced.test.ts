import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/bank/accounts.ts';
import { replacementOf } from '../../src/bank/replaced.ts';
import { announcedEntries, readStatement } from '../../src/bank/statement.ts';
import type { AccountStatement, Booking, Login } from '../../src/bank/types.ts';
import { addDays, type Day } from '../../src/calendar/day.ts';
import { anyDay, anyLogin, loginOf, profileOf } from './login.ts';

/** A Friday: rent and other orders are announced for Tuesday. */
const friday = '2026-11-27';

/** The bank user has logged in before this day, or on it. */
const loggedIn = (login: Login, day: Day): Login => ({ ...login, since: login.since < day ? login.since : day });

/** Every announced turnover of a day is adopted. */
function adopt(login: Login, day: Day, change: Partial<Booking> = {}): Login {
  const bookings = accountsOf(login).flatMap(({ id }) =>
    announcedEntries(login, id, day).map((entry, index) => ({
      ...replacementOf(entry, `extra ${id} ${index}`, id, day),
      ...change,
    })),
  );
  return { ...login, bookings: [...login.bookings, ...bookings] };
}

function read(login: Login, accountId: string, day: Day): AccountStatement {
  const statement = readStatement(login, accountId, addDays(day, -40), day);
  if (statement === undefined) throw new Error(`there is no account ${accountId}`);
  const byId = [...statement.turnovers].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { ...statement, turnovers: byId };
}

const balanced = ({ openingBalance, balance, turnovers }: AccountStatement) => {
  const booked = turnovers.filter(({ prebooked, canceled }) => !prebooked && !canceled);
  expect(booked.reduce((sum, { amount }) => sum + amount, openingBalance)).toBe(balance);
};

describe('an announced turnover that is adopted', () => {
  it('looks the same on this day and all days after it', () => {
    fc.assert(
      fc.property(anyLogin, anyDay, fc.integer({ min: 0, max: 40 }), (any, day, days) => {
        const login = loggedIn(any, day);
        const later = addDays(day, days);
        const adopted = adopt(login, day);
        for (const { id } of accountsOf(login)) expect(read(adopted, id, later)).toEqual(read(login, id, later));
      }),
      { numRuns: 60 },
    );
  });

  it('has the day on which the bank takes it back, if that is what it will do', () => {
    const [day, taken] = ['2034-11-17', '2034-11-20'];
    const login = loggedIn(loginOf(), day);
    const canceled = accountsOf(login).flatMap(({ id }) => {
      return announcedEntries(login, id, day)
        .filter((entry) => entry.canceled)
        .map((entry) => ({ id, entry }));
    });
    expect(canceled.map(({ entry }) => entry.day)).toEqual([taken]);
    const adopted = adopt(login, day);
    for (const { id, entry } of canceled) {
      const shown = read(adopted, id, day).turnovers.find((turnover) => turnover.id === entry.id);
      expect(shown).toMatchObject({ bookingDate: taken, prebooked: true });
    }
  });

  it('is in the balance from the day on which it is booked, and not twice', () => {
    fc.assert(
      fc.property(anyLogin, anyDay, fc.integer({ min: 0, max: 40 }), (any, day, days) => {
        const login = loggedIn(any, day);
        const booked = adopt(login, day, { bookedOn: day, canceledOn: null });
        const canceled = adopt(login, day, { canceledOn: day });
        for (const { id } of accountsOf(login)) {
          const announced = announcedEntries(login, id, day);
          for (const one of [booked, canceled]) {
            balanced(read(one, id, addDays(day, days)));
            expect(announcedEntries(one, id, day)).toEqual([]);
          }
          const before = read(login, id, day).balance;
          const sum = announced.reduce((all, { amount }) => all + amount, 0);
          expect(read(booked, id, day).balance).toBe(before + sum);
          expect(read(canceled, id, day).balance).toBe(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a later login the balance that its settings ask for', () => {
    const tuesday = '2026-12-01';
    const wanted = { profile: { ...loginOf().profile, balance: 123_45 }, since: tuesday };
    const none = { ...loginOf(), ...wanted };
    for (const change of [{}, { bookedOn: friday }, { canceledOn: friday }]) {
      const login = { ...adopt(loginOf(), friday, change), ...wanted };
      expect(login.bookings.length).toBeGreaterThan(0);
      expect(read(login, 'giro', tuesday).balance).toBe(123_45);
      expect(read(login, 'giro', addDays(tuesday, 20)).balance).toBe(read(none, 'giro', addDays(tuesday, 20)).balance);
    }
  });

  it('is canceled for good, and keeps its id', () => {
    const login = loginOf();
    const [entry] = announcedEntries(login, 'giro', friday);
    const canceled = adopt(login, friday, { canceledOn: friday });
    for (const day of [friday, addDays(friday, 30)]) {
      const shown = read(canceled, 'giro', day).turnovers.filter(({ id }) => id === entry?.id);
      expect(shown).toMatchObject([{ amount: entry?.amount, prebooked: false, canceled: true, bookingDate: friday }]);
    }
  });

  it('is nothing where the bank shows no such turnover', () => {
    const adopted = adopt(loginOf(), friday, { bookedOn: friday });
    expect(adopted.bookings.length).toBeGreaterThan(0);
    const none = { profile: profileOf('no-turnovers') };
    expect(read({ ...adopted, ...none }, 'giro', friday)).toEqual(read(loginOf(none), 'giro', friday));
  });

  it('belongs to an account of the login', () => {
    expect(announcedEntries(loginOf(), 'card', friday)).toEqual([]);
  });
});
