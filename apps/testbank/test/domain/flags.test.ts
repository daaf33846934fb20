import { describe, expect, it } from 'vitest';
import { isYes } from '../../src/domain/flags.ts';

describe('a flag', () => {
  it.each([true, 'true', 1, '1'])('%o is yes', (flag) => {
    expect(isYes(flag)).toBe(true);
  });

  it.each([false, 'false', 0, '0', undefined, '', 'TRUE', 2])('%o is no', (flag) => {
    expect(isYes(flag)).toBe(false);
  });
});
