import { describe, expect, it } from 'vitest';
import { areMet, type Row, readRows, toRow } from '../src/rows.ts';

describe('a benchmark', () => {
  it('prints rows, and its progress between them', () => {
    const output = 'warming up\nspeed\t2×\tat least 2×\tok\n\nsize\t1 kB\t2 kB\tmissed\na\tb\tc\n1\t2\t3\t4\t5\n';
    expect(readRows(output)).toEqual({
      rows: [
        ['speed', '2×', 'at least 2×', 'ok'],
        ['size', '1 kB', '2 kB', 'missed'],
      ],
      others: ['warming up', 'a\tb\tc', '1\t2\t3\t4\t5'],
    });
  });

  it.each([
    { least: 1000, value: '2.10 s (1.00–9.00)', verdict: 'ok' },
    { least: 2000, value: '2.10 s (2.00–9.00)', verdict: 'ok' },
    { least: 2001, value: '2.10 s (2.00–9.00)', verdict: 'missed' },
  ])('whose shortest time is $least ms with a limit of 2000 ms is judged: $verdict', ({ least, value, verdict }) => {
    expect(toRow('build', [9000, least, 2100], 2000)).toEqual(['build', value, '2.00 s', verdict]);
  });
});

describe('a table', () => {
  const met: Row = ['a', '1', '2', 'ok'];

  it('fails by one limit that is missed', () => {
    expect(areMet([met, met])).toBe(true);
    expect(areMet([met, ['b', '3', '2', 'missed']])).toBe(false);
  });
});
