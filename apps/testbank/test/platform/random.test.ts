import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../src/platform/random.ts';

describe('random bytes', () => {
  it.each([0, 1, 12, 8192, 8193])('are as many as were asked for: %d', (size) => {
    expect(randomBytes(size)).toHaveLength(size);
  });

  it('are never given twice, also when the pool is filled again', () => {
    const given = Array.from({ length: 3000 }, () => randomBytes(16).toString('hex'));
    expect(new Set(given).size).toBe(given.length);
  });

  it('are not changed by what comes after', () => {
    const bytes = randomBytes(8192);
    const before = bytes.toString('hex');
    randomBytes(8192);
    expect(bytes.toString('hex')).toBe(before);
  });

  it('have all values equally often', () => {
    const counts = new Array<number>(256).fill(0);
    for (let part = 0; part < 64; part += 1) {
      for (const byte of randomBytes(4000)) counts[byte] = (counts[byte] ?? 0) + 1;
    }
    // 1000 each; a deviation of 250 is eight times the usual one.
    expect(Math.min(...counts)).toBeGreaterThan(750);
    expect(Math.max(...counts)).toBeLessThan(1250);
  });
});
