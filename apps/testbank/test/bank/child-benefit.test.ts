import { describe, expect, it } from 'vitest';
import { childBenefit, childrenOfBenefit, highestChildBenefit } from '../../src/bank/child-benefit.ts';

describe('child benefit', () => {
  it.each([
    ['2009-12-31', [184, 368, 558]],
    ['2014-12-31', [184, 368, 558]],
    ['2015-01-01', [188, 376, 570]],
    ['2019-06-30', [194, 388, 588]],
    ['2019-07-01', [204, 408, 618]],
    ['2022-12-31', [219, 438, 663]],
    ['2023-01-01', [250, 500, 750]],
    ['2024-12-31', [250, 500, 750]],
    ['2025-01-01', [255, 510, 765]],
    ['2025-12-31', [255, 510, 765]],
    ['2026-01-01', [259, 518, 777]],
    ['2030-01-01', [259, 518, 777]],
  ])('on %s is the one of that year for one, two and three children', (day, euros) => {
    expect([1, 2, 3].map((children) => childBenefit(day, children) / 100)).toEqual(euros);
    expect(childBenefit(day, 0)).toBe(0);
  });

  it('was never higher than in the last years', () => {
    expect([0, 1, 3].map(highestChildBenefit)).toEqual([0, 25_900, 77_700]);
  });

  it('tells for how many children a payment is', () => {
    expect([25_900, 51_800, 77_700].map((amount) => childrenOfBenefit('2026-05-05', amount))).toEqual([1, 2, 3]);
    expect([0, 25_899, 25_901, 103_600].map((amount) => childrenOfBenefit('2026-05-05', amount))).toEqual([0, 0, 0, 0]);
  });
});
