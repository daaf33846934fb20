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
  { bankCode: '', length: undefined, want: '"" is not a bank code' },
  { bankCode: '', length: 8, want: '"" is not a bank code of 8 digits' },
  { bankCode: 'TESTDE88XXX', length: undefined, want: '"TESTDE88XXX" is not a bank code' },
  { bankCode: -1, length: 4, want: '"-1" is not a bank code of 4 digits' },
  { bankCode: 12.5, length: 8, want: '"12.5" is not a bank code of 8 digits' },
  { bankCode: 77, length: 1, want: '"77" is not a bank code of 1 digits' },
  { bankCode: '888888880', length: 8, want: '"888888880" is not a bank code of 8 digits' },
])('refuses $bankCode of $length digits', ({ bankCode, length, want }) => {
  expect(() => formatBankCode(bankCode, length)).toThrow(new RangeError(want));
});
