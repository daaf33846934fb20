import { describe, expect, it } from 'vitest';
import { categoryNames } from '../../src/bank/categories.ts';
import {
  formatCategory,
  formatDay,
  formatEuros,
  formatFlag,
  formatIban,
  formatMoment,
  formatMonth,
  formatWholeEuros,
} from '../../src/files/pdf/format.ts';

describe('in German', () => {
  it.each([
    [0, '0,00 €'],
    [-1, '−0,01 €'],
    [99_999, '999,99 €'],
    [100_000, '1.000,00 €'],
    [-123_456_789, '−1.234.567,89 €'],
  ])('%d cents are %s', (cents, text) => {
    expect(formatEuros(cents)).toBe(text);
  });

  it('amounts of an axis have no cents', () => {
    expect([-140_000, 0, 500].map(formatWholeEuros)).toEqual(['−1.400 €', '0 €', '5 €']);
  });

  it('days, moments and months are written as they are read', () => {
    expect(formatDay('2015-04-02')).toBe('02.04.2015');
    expect(formatMoment('2015-04-24 14:02:21')).toBe('24.04.2015, 14:02 Uhr');
    expect(['2015-01', '2015-03', '2015-12'].map(formatMonth)).toEqual(['Januar 2015', 'März 2015', 'Dezember 2015']);
  });

  it('an IBAN is written in groups of four', () => {
    expect(formatIban('DE62888888880012345678')).toBe('DE62 8888 8888 0012 3456 78');
    expect(formatIban('AT611904300234573201')).toBe('AT61 1904 3002 3457 3201');
    expect(formatIban('')).toBe('');
  });

  it('a flag is a word', () => {
    expect([true, false].map(formatFlag)).toEqual(['ja', 'nein']);
  });

  it('each category has a name, and others stay as they are', () => {
    const names = categoryNames.map(formatCategory);
    expect(names.filter((name, index) => name === categoryNames[index])).toEqual([]);
    expect(new Set(names).size).toBe(categoryNames.length);
    expect(['my-own', 'constructor'].map(formatCategory)).toEqual(['my-own', 'constructor']);
  });
});
