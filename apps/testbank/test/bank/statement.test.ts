import fc from 'fast-check';
import { isValidBIC, isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/bank/accounts.ts';
import { categoryNames } from '../../src/bank/categories.ts';
import { incomes } from '../../src/bank/profile.ts';
import { maxLineLength, maxLines } from '../../src/bank/purpose.ts';
import { historyDays, readAccounts, readStatement } from '../../src/bank/statement.ts';
import type { AccountStatement, Login, Turnover } from '../../src/bank/types.ts';
import { addDays, weekday } from '../../src/calendar/day.ts';
import { isTargetDay, nextTargetDay, targetDayFrom } from '../../src/calendar/target.ts';
import { anyDay, anyLogin, loginOf, profileOf, today } from './login.ts';

function statement(login: Login, accountId = 'giro', from = addDays(today, -364), day = today): AccountStatement {
  const found = readStatement(login, accountId, from, day);
  if (found === undefined) throw new Error(`no account ${accountId}`);
  return found;
}

const booked = ({ turnovers }: AccountStatement) =>
  turnovers.filter(({ prebooked, canceled }) => !prebooked && !canceled);
const sum = (amounts: { amount: number }[]) => amounts.reduce((before, { amount }) => before + amount, 0);

/** Any account of any login, with any range. */
const anyStatement = fc
  .record({ login: anyLogin, day: anyDay, days: fc.integer({ min: 0, max: 80 }), index: fc.nat({ max: 5 }) })
  .map(({ login, day, days, index }) => {
    const accounts = accountsOf(login);
    const accountId = accounts[index % accounts.length]?.id ?? '';
    return { login, accountId, from: addDays(day, -days), day };
  });

describe('a statement', () => {
  it('has the opening balance and all booked turnovers as its balance, on every day', () => {
    fc.assert(
      fc.property(anyStatement, ({ login, accountId, from, day }) => {
        const { openingBalance, balance, turnovers } = statement(login, accountId, from, day);
        expect(openingBalance + sum(booked({ turnovers } as AccountStatement))).toBe(balance);
        expect([openingBalance, balance, ...turnovers.map(({ amount }) => amount)].every(Number.isSafeInteger)).toBe(
          true,
        );
        expect(statement(login, accountId, from, addDays(from, -1)).balance).toBe(openingBalance);
      }),
      { numRuns: 150 },
    );
  });

  it('never changes what was booked when days pass', () => {
    fc.assert(
      fc.property(anyStatement, fc.integer({ min: 1, max: 60 }), ({ login, accountId, from, day }, days) => {
        const before = statement(login, accountId, from, day);
        const after = statement(login, accountId, from, addDays(day, days));
        const past = after.turnovers.filter(({ bookingDate, prebooked }) => !prebooked && bookingDate <= day);
        expect(past).toEqual(before.turnovers.filter(({ prebooked }) => !prebooked));
        expect(after.openingBalance).toBe(before.openingBalance);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same, byte for byte, for the same login and day', () => {
    fc.assert(
      fc.property(anyStatement, ({ login, accountId, from, day }) => {
        const copy = structuredClone(login);
        expect(JSON.stringify(statement(copy, accountId, from, day))).toBe(
          JSON.stringify(statement(login, accountId, from, day)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('differs by seed and by user name', () => {
    const bytes = (login: Login) => JSON.stringify(statement(login).turnovers);
    expect(bytes(loginOf({ seed: 2 }))).not.toBe(bytes(loginOf()));
    expect(bytes(loginOf({ userName: 'erika.musterfrau' }))).not.toBe(bytes(loginOf()));
  });

  it('gives each turnover an id of its own, which a prebooked one keeps when it is booked', () => {
    fc.assert(
      fc.property(anyStatement, ({ login, accountId, from, day }) => {
        const { turnovers } = statement(login, accountId, from, day);
        expect(new Set(turnovers.map(({ id }) => id)).size).toBe(turnovers.length);
        const next = statement(login, accountId, from, nextTargetDay(day)).turnovers;
        for (const announced of turnovers.filter(({ prebooked }) => prebooked)) {
          const { prebooked, canceled, ...same } = announced;
          expect(next).toContainEqual(expect.objectContaining({ ...same, prebooked: false }));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('books on TARGET days only, in order, and lists prebooked turnovers of the next TARGET day last', () => {
    fc.assert(
      fc.property(anyStatement, ({ login, accountId, from, day }) => {
        const { turnovers } = statement(login, accountId, from, day);
        expect(turnovers.every(({ bookingDate }) => isTargetDay(bookingDate))).toBe(true);
        expect(turnovers.map(({ bookingDate }) => bookingDate)).toEqual(
          turnovers.map(({ bookingDate }) => bookingDate).sort(),
        );
        const isInRange = ({ bookingDate, prebooked }: Turnover) =>
          prebooked ? bookingDate === nextTargetDay(day) : bookingDate >= from && bookingDate <= day;
        expect(turnovers.every(isInRange)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('writes up to four lines of purpose, euros, known categories, and accounts with right check digits', () => {
    const isRight = ({ purpose, amount, currency, tags, counterIban, counterBic }: Turnover) =>
      purpose.length > 0 &&
      purpose.length <= maxLines &&
      purpose.every((line) => line.length > 0 && line.length <= maxLineLength) &&
      amount !== 0 &&
      currency === 'EUR' &&
      tags.every((tag) => categoryNames.some((name) => name === tag)) &&
      (!counterIban || (isValidIBAN(counterIban) && isValidBIC(counterBic ?? '')));
    fc.assert(
      fc.property(anyStatement, ({ login, accountId, from, day }) => {
        expect(statement(login, accountId, from, day).turnovers.filter((turnover) => !isRight(turnover))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes away what is spent and adds what comes in', () => {
    const isRight = ({ amount, tags }: Turnover) => {
      if (tags.includes('expenditure')) return amount < 0;
      return tags.includes('income') || tags.includes('chargeback') ? amount > 0 : true;
    };
    fc.assert(
      fc.property(anyStatement, ({ login, accountId, from, day }) => {
        expect(statement(login, accountId, from, day).turnovers.filter((turnover) => !isRight(turnover))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves money for purchases in each month, whatever the profile costs', () => {
    const costly = profileOf('accounts,with-credit-card,with-seizure,with-chargeback');
    const profiles = [{ ...costly, kind: 'business' as const }, ...incomes.map((income) => ({ ...costly, income }))];
    for (const profile of profiles) {
      for (let seed = 0; seed < 15; seed += 1) {
        const bought = booked(statement(loginOf({ profile, seed }))).filter(({ id }) => id.startsWith('card-'));
        const months = new Map<string, number>();
        for (const { bookingDate, amount, id } of bought) {
          if (id.startsWith('card-settlement')) continue;
          const month = bookingDate.slice(0, 7);
          months.set(month, (months.get(month) ?? 0) + amount);
        }
        // 2025-12 to 2026-11.
        expect(months.size).toBe(12);
        expect(Math.max(...months.values())).toBeLessThan(-2500);
      }
    }
  });

  it('has no purchase on a Sunday, when shops are closed', () => {
    const days = statement(loginOf({ profile: profileOf('with-credit-card') }))
      .turnovers.map(({ purpose }) => /^(\d{4}-\d{2}-\d{2})T/.exec(purpose[1] ?? '')?.[1])
      .filter((day) => day !== undefined);
    expect(days.length).toBeGreaterThan(300);
    expect(days.filter((day) => weekday(day) === 7)).toEqual([]);
  });

  it('reaches back 365 days and more, with turnovers in each month', () => {
    const dates = booked(statement(loginOf(), 'giro', '2024-12-01')).map(({ bookingDate }) => bookingDate);
    expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBe(24);
  });

  it('reaches back three years and no further', () => {
    const oldest = addDays(today, -historyDays);
    const longest = statement(loginOf(), 'giro', oldest);
    expect(statement(loginOf(), 'giro', addDays(oldest, -1))).toEqual(longest);
    expect(statement(loginOf(), 'giro', '0000-00-00')).toEqual(longest);
    expect(longest.turnovers[0]?.bookingDate).toBe(targetDayFrom(oldest));
    expect(statement(loginOf(), 'giro', addDays(oldest, 1))).not.toEqual(longest);
  });

  it('has ten more days of turnovers ten days later', () => {
    const [before, after] = [today, addDays(today, 10)].map((day) =>
      booked(statement(loginOf(), 'giro', '2026-11-01', day)),
    );
    const added = after?.slice(before?.length);
    expect(added?.length).toBeGreaterThan(3);
    expect(added?.every(({ bookingDate }) => bookingDate > today)).toBe(true);
  });

  it('is not found for an account that the login does not have', () => {
    expect(readStatement(loginOf(), 'card', today, today)).toBeUndefined();
    expect(readStatement(loginOf({ profile: profileOf('with-credit-card') }), 'card', today, today)).toBeDefined();
  });

  it('has no turnovers if it begins after its last day, except prebooked ones', () => {
    const { turnovers, openingBalance, balance } = statement(loginOf(), 'giro', addDays(today, 1), today);
    expect(turnovers.every(({ prebooked }) => prebooked)).toBe(true);
    expect(openingBalance).toBe(balance);
  });
});

describe('the balance', () => {
  it('of the account is never negative, unless the profile says so', () => {
    fc.assert(
      fc.property(anyLogin, anyDay, (login, day) => {
        const { hasNegativeBalance, balance } = login.profile;
        for (const { account, balance: found } of readAccounts(login, day)) {
          if (account.kind !== 'current' || (balance !== null && account.id === 'giro')) continue;
          expect(found < 0).toBe(hasNegativeBalance);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(['salary', 'benefits', 'self-employed', 'none'] as const)(
    'of an overdrawn account stays within the usual limit on each day of a year, with the income %s',
    (income) => {
      const profile = { ...profileOf('negative-balance,with-seizure'), income, children: 3 };
      const found = statement(loginOf({ profile }));
      let balance = found.openingBalance;
      for (const day of new Set(booked(found).map(({ bookingDate }) => bookingDate))) {
        balance += sum(booked(found).filter(({ bookingDate }) => bookingDate === day));
        expect(balance).toBeLessThan(0);
        expect(balance).toBeGreaterThanOrEqual(-found.account.overdraftLimit);
      }
      expect(balance).toBe(found.balance);
    },
  );

  it('is the one that the profile names on the day of the login', () => {
    fc.assert(
      fc.property(anyLogin, fc.integer({ min: -5_000_000, max: 5_000_000 }), (login, balance) => {
        const wanted = { ...login, profile: { ...login.profile, balance } };
        expect(readAccounts(wanted, login.since)[0]?.balance).toBe(balance);
      }),
      { numRuns: 100 },
    );
  });

  it('moves by the same turnovers whether the profile names it or not', () => {
    const named = loginOf({ profile: { ...profileOf('any'), balance: 100_000 } });
    expect(statement(named).turnovers).toEqual(statement(loginOf()).turnovers);
    expect(statement(named, 'giro', today, addDays(today, 9)).balance).toBe(
      100_000 + sum(booked(statement(named, 'giro', addDays(today, 1), addDays(today, 9)))),
    );
  });
});
