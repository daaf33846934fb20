import { describe, expect, it } from 'vitest';
import { compareInTurns, median, toBenchmarkRow } from '../src/benchmark.ts';

describe('the median', () => {
  it.each([
    { values: [3], want: 3 },
    { values: [9, 1, 2], want: 2 },
    { values: [10, 9, 1, 100, 2], want: 9 },
  ])('of $values is $want', ({ values, want }) => {
    expect(median(values)).toBe(want);
  });
});

describe('a row', () => {
  const limit = { value: 1.1, unit: '×' };

  it.each([
    { name: 'below the limit', values: [1.05, 1.0, 1.08], value: '1.05× (1.00–1.08)', verdict: 'ok' },
    { name: 'around the limit', values: [1.2, 1.09, 1.15], value: '1.15× (1.09–1.20)', verdict: 'ok' },
    { name: 'that begins at the limit', values: [1.2, 1.1, 1.15], value: '1.15× (1.10–1.20)', verdict: 'ok' },
    { name: 'above the limit', values: [1.2, 1.1001, 1.15], value: '1.15× (1.10–1.20)', verdict: 'missed' },
  ])('with an interval $name is $verdict', ({ values, value, verdict }) => {
    expect(toBenchmarkRow('a page', values, limit)).toBe(`a page\t${value}\t1.10×\t${verdict}`);
  });

  it.each([
    { name: 'above', values: [3, 2.5, 2.1], verdict: 'ok' },
    { name: 'around', values: [1.5, 1.7, 2], verdict: 'ok' },
    { name: 'below', values: [1.5, 1.7, 1.99], verdict: 'missed' },
  ])('with an interval $name the least is $verdict', ({ values, verdict }) => {
    const row = toBenchmarkRow('speed', values, { value: 2, unit: '×', isLeast: true, digits: 1 });
    expect(row.split('\t').slice(2)).toEqual(['at least 2.0×', verdict]);
  });
});

describe('a comparison', () => {
  it('takes turns, alternates who begins, and has a ratio for each run', async () => {
    const order: string[] = [];
    const times = { base: [10, 20, 10, 40, 10, 20], ours: [20, 20, 30, 80, 10, 80] };
    const sample = (side: 'base' | 'ours') => async () => {
      order.push(side);
      return times[side].shift() as number;
    };
    const compared = await compareInTurns({ base: sample('base'), ours: sample('ours'), runs: 2, rounds: 3 });
    expect(order.join(' ')).toBe('base ours ours base base ours base ours ours base base ours');
    expect(compared).toEqual({
      base: [10, 20, 10, 40, 10, 20],
      ours: [20, 20, 30, 80, 10, 80],
      ratios: [2, 2],
    });
  });
});
