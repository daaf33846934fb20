import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { creditorId, ibanOf, readIban, splitIban } from '../../src/bank/iban.ts';

describe('an IBAN', () => {
  it.each([
    ['DE', '88888888', '12345678', 'DE62888888880012345678'],
    ['AT', '88888', '12345678', 'AT248888800012345678'],
    ['CH', '90101', '12345678', undefined],
  ] as const)('in %s has right check digits', (countryId, bankCode, accountNumber, documented) => {
    const iban = ibanOf({ countryId, bankCode }, accountNumber);
    expect(isValidIBAN(iban)).toBe(true);
    expect(iban).toBe(documented ?? iban);
    expect(splitIban(iban)).toEqual({ bankCode, accountNumber });
  });

  it('is read with spaces and in lower case', () => {
    expect(readIban(' de62 8888 8888 0012 3456 78')).toBe('DE62888888880012345678');
  });

  it('is not read if one digit is wrong, missing or too many', () => {
    for (const iban of [
      'DE61888888880012345678',
      'DE6288888888001234567',
      'DE628888888800123456789',
      '',
      'DE',
      'TESTDE88XXX',
    ]) {
      expect(readIban(iban)).toBeUndefined();
    }
  });

  it('of another country keeps the whole account number', () => {
    expect(splitIban('EE382200221020145685')).toEqual({ bankCode: '', accountNumber: '2200221020145685' });
  });

  it('is refused for an account number that is too long', () => {
    expect(() => ibanOf({ countryId: 'DE', bankCode: '88888888' }, '12345678901')).toThrow('no IBAN in DE');
  });
});

describe('a creditor id', () => {
  it('has the check digits of the published example', () => {
    expect(creditorId('09999999999')).toBe('DE98ZZZ09999999999');
  });

  it('is right by the rule of IBANs once the letters of the business are left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (number) => {
        const id = creditorId(String(number).padStart(11, '0'));
        expect(id).toMatch(/^DE\d{2}ZZZ\d{11}$/);
        expect(BigInt(`${id.slice(7)}1314${id.slice(2, 4)}`) % 97n).toBe(1n);
      }),
    );
  });
});
