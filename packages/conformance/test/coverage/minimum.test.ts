import { expect, test } from 'vitest';
import { belowMinimum } from '../../src/coverage/index.ts';
import { coverageOf } from './exchange.ts';
import { pets } from './pets.ts';

const result = coverageOf(pets, { id: 'getPet', target: '/pets/1', status: 200, answered: { kind: 'cat', lives: 9 } });

test('a figure that is reached says nothing', () => {
  expect(belowMinimum(result, 0)).toBeUndefined();
  expect(belowMinimum(result, result.percent)).toBeUndefined();
});

test('a figure that is not reached says by how much, and where most is missing', () => {
  expect(belowMinimum(result, 80)).toBe(
    `Coverage is ${result.percent} % (7 of 57), at least 80 % is wanted. Largest gaps: enum values sent 0 of 10; ` +
      'fields sent 0 of 7; statuses answered 1 of 7.',
  );
});
