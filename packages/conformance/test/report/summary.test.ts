import { describe, expect, it } from 'vitest';
import { duration, plural, printable, several } from '../../src/report/summary.ts';

describe('a summary', () => {
  it.each([
    [0, '0.0 s'],
    [840, '0.8 s'],
    [59_900, '59.9 s'],
    [60_000, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('writes %i ms as %s', (milliseconds, want) => {
    expect(duration(milliseconds)).toBe(want);
  });

  it('names the first of a list', () => {
    expect(several(['a', 'b', 'c'])).toBe('a, b, c');
    expect(several(['a', 'b', 'c', 'd'])).toBe('a, b, c and 1 more');
    expect(several(['a', 'b'], 1)).toBe('a and 1 more');
  });

  it('counts', () => {
    expect([plural(0, 'case'), plural(1, 'case'), plural(2, 'case')]).toEqual(['0 cases', '1 case', '2 cases']);
  });

  it('keeps line breaks and tabs of a text, and no other control characters', () => {
    expect(printable('a\n\tb\u001Bc\uD800d\uFFFEe')).toBe('a\n\tb\uFFFDc\uFFFDd\uFFFDe');
  });
});
