import { expect, test } from 'vitest';
import { bumps, higher } from '../../src/policy/bump.ts';

test('bumps rise from none to major', () => {
  expect(bumps).toEqual(['none', 'patch', 'minor', 'major']);
});

test.each(bumps.flatMap((a, low) => bumps.slice(low).map((b) => [a, b] as const)))(
  'of %s and %s the second is higher',
  (a, b) => {
    expect(higher(a, b)).toBe(b);
    expect(higher(b, a)).toBe(b);
  },
);
