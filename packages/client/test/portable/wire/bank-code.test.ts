import { expect, test } from 'vitest';
import { formatBankCode } from '../../../src/index.ts';

test.each([
  { bankCode: '88888888', length: undefined, want: '88888888' },
  { bankCode: 88888888, length: 8, want: '88888888' },
  { bankCode: 49, length: 4, want: '0049' },
  { bankCode: '0049', length: 4, want: '0049' },
  { bankCode: '0049', length: undefined, want: '0049' },
  { bankCode: 7, length: 1, want: '7' },
])('$bankCode of $length digits is "$want"', ({ bankCode, length, want }) => {
  expect(formatBankCode(bankCode, length)).toBe(want);
});

test.each([
  { bankCode: '', length: undefined },
  { bankCode: '', length: 8 },
  { bankCode: 'TESTDE88XXX', length: undefined },
  { bankCode: -1, length: 4 },
  { bankCode: 12.5, length: 8 },
  { bankCode: 77, length: 1 },
  { bankCode: '888888880', length: 8 },
])('refuses $bankCode of $length digits', ({ bankCode, length }) => {
  expect(() => formatBankCode(bankCode, length)).toThrow(RangeError);
});
