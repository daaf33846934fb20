import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOf } from '../../src/bank/draw.ts';

describe('a draw', () => {
  it('gives the same numbers in every version: others would change what every bank user has', () => {
    const draw = drawOf(1, 'DE', '88888888');
    expect([draw.integer(0, 999_999, 'rent'), draw.integer(0, 999_999, 'rent', 1), draw.digits(11, 'order')]).toEqual([
      804_847,
      183_144,
      '22254356174',
    ]);
  });

  it('depends on the seed, on each name and their order, on the entity and on the number', () => {
    const numbers = [
      drawOf(1, 'a', 'b').fraction('x'),
      drawOf(2, 'a', 'b').fraction('x'),
      drawOf(1 + 2 ** 32, 'a', 'b').fraction('x'),
      drawOf(1, 'b', 'a').fraction('x'),
      drawOf(1, 'ab').fraction('x'),
      drawOf(1, 'a', 'b').of('c').fraction('x'),
      drawOf(1, 'a', 'b').fraction('y'),
      drawOf(1, 'a', 'b').fraction('x', 1),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('stays within its bounds and reaches both', () => {
    const draw = drawOf(7);
    const numbers = Array.from({ length: 1000 }, (_, n) => draw.integer(-2, 3, 'die', n));
    expect([...new Set(numbers)].sort((one, other) => one - other)).toEqual([-2, -1, 0, 1, 2, 3]);
  });

  it('spreads its numbers evenly', () => {
    const draw = drawOf(3);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 10_000; n += 1) {
      const tenth = Math.floor(draw.fraction('even', n) * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });

  it('writes as many digits as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(), (count, n) => {
        expect(drawOf(1).digits(count, 'number', n)).toMatch(new RegExp(`^\\d{${count}}$`));
      }),
    );
  });

  it('picks each item of a list, and nothing of an empty one', () => {
    const draw = drawOf(1);
    const picked = Array.from({ length: 100 }, (_, n) => draw.pick(['a', 'b', 'c'], 'letter', n));
    expect(new Set(picked)).toEqual(new Set(['a', 'b', 'c']));
    expect(() => draw.pick([], 'letter')).toThrow('empty list');
  });
});
