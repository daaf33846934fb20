import { expect, test } from 'vitest';
import { fuzz, gate, type Outcome, type Rating } from './schema-fuzz/fuzz.ts';

/** A change as a failing test shows it. */
const shown = (changes: Outcome['unsafe']) =>
  changes.slice(0, 3).map(({ direction, base, revision, lost }) => JSON.stringify({ direction, base, revision, lost }));

test.each([1, 2026])('no value contradicts a verdict below major, and few majors are false (seed %i)', (seed) => {
  const { changes, breaking, unsafe, falseMajors, crashed } = fuzz({ seed, changes: 3000, samples: 200 });
  expect(crashed).toEqual([]);
  expect(shown(unsafe)).toEqual([]);
  // A run in which hardly a change loses a value would prove little.
  expect(breaking / changes).toBeGreaterThan(0.25);
  expect(falseMajors.length / changes).toBeLessThanOrEqual(0.02);
});

test('a gate that overlooks breaks does not pass', () => {
  const blind: Rating = () => ({ bump: 'minor', rules: [] });
  expect(fuzz({ seed: 1, changes: 200, samples: 200 }, blind).unsafe).not.toEqual([]);
});

test('a gate that rates unions keyword by keyword does not pass', () => {
  const naive: Rating = (...change) => {
    const { bump, rules } = gate(...change);
    return rules.every((rule) => rule === 'compatibility-unproven') ? { bump: 'minor', rules: [] } : { bump, rules };
  };
  expect(fuzz({ seed: 1, changes: 1500, samples: 200 }, naive).unsafe).not.toEqual([]);
});

test('a gate that takes every change for a break does not pass', () => {
  const strict: Rating = () => ({ bump: 'major', rules: ['type-changed'] });
  const { changes, falseMajors } = fuzz({ seed: 1, changes: 200, samples: 50 }, strict);
  expect(falseMajors.length / changes).toBeGreaterThan(0.02);
});

test('a gate that crashes does not pass', () => {
  const fragile: Rating = () => {
    throw new TypeError('not a function');
  };
  expect(fuzz({ seed: 1, changes: 8, samples: 1 }, fragile).crashed.length).toBeGreaterThan(0);
});
