/** Logins for tests. */
import fc from 'fast-check';
import { austrianTestbank, banks, germanTestbank } from '../../src/bank/directory/banks.ts';
import { bankByCode } from '../../src/bank/directory/directory.ts';
import { readPin } from '../../src/bank/pins.ts';
import { defaultProfile, incomes } from '../../src/bank/profile.ts';
import type { Bank, Login, Profile } from '../../src/bank/types.ts';
import { addDays, type Day } from '../../src/calendar/day.ts';

export const today: Day = '2026-11-30';

export function loginOf(changes: Partial<Login> = {}): Login {
  return {
    seed: 1,
    bank: germanTestbank,
    userName: 'hartmut.mustermann',
    profile: defaultProfile,
    since: today,
    bookings: [],
    user: null,
    ...changes,
  };
}

export function profileOf(pin: string): Profile {
  const effect = readPin(pin);
  if (effect.kind !== 'accepted') throw new Error(`the PIN ${pin} is not accepted`);
  return effect.profile;
}

/** Both Testbanks, and an invented bank, which behaves like them. */
export const testedBanks = [
  ['German Testbank', germanTestbank],
  ['Austrian Testbank', austrianTestbank],
  ['invented Arvenbank', inventedBank()],
] as const;

function inventedBank(): Bank {
  const bank = bankByCode('90101', 'CH');
  if (bank === undefined) throw new Error('the directory has no bank 90101 in CH');
  return bank;
}

const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2010-01-01', days));

const profile = fc.record({
  kind: fc.constantFrom('private' as const, 'business' as const),
  hasMoreAccounts: fc.boolean(),
  hasNoUsableAccount: fc.constant(false),
  hasStandingOrders: fc.boolean(),
  hasTurnovers: fc.constant(true),
  hasNegativeBalance: fc.boolean(),
  hasChargeback: fc.boolean(),
  hasCreditCard: fc.boolean(),
  hasSeizure: fc.boolean(),
  isJoint: fc.boolean(),
  furtherIbans: fc.constantFrom([], ['AT611904300234573201']),
  holder: fc.constantFrom(null, 'MUSTERFRAU, ERIKA'),
  balance: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
  overdraftLimit: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  income: fc.constantFrom(...incomes),
  children: fc.integer({ min: 0, max: 3 }),
});

/** Any login at any bank, whose accounts are generated. */
export const anyLogin: fc.Arbitrary<Login> = fc.record({
  seed: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  bank: fc.constantFrom(...banks),
  userName: fc.oneof(fc.constant('hartmut.mustermann'), fc.string({ minLength: 1, maxLength: 30 })),
  profile,
  since: day,
  bookings: fc.constant([]),
  user: fc.constant(null),
});

export const anyDay: fc.Arbitrary<Day> = day;
