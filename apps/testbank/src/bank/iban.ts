/** IBANs and creditor identifiers with right check digits. */
import { composeIBAN, electronicFormatIBAN, isValidIBAN } from 'ibantools';
import type { Bank } from './types.ts';

/** Digits of the account number within the IBAN, by country. */
const accountDigits = { DE: 10, AT: 11, CH: 12 } as const;

/** The IBAN of an account number, which is filled with zeros on the left. */
export function ibanOf(bank: Pick<Bank, 'bankCode' | 'countryId'>, accountNumber: string): string {
  const bban = bank.bankCode + accountNumber.padStart(accountDigits[bank.countryId], '0');
  const iban = composeIBAN({ countryCode: bank.countryId, bban });
  if (iban === null) throw new RangeError(`no IBAN in ${bank.countryId} has the digits ${bban}`);
  return iban;
}

/** How many digits an account number has at most. */
export function accountNumberLength(bank: Pick<Bank, 'countryId'>): number {
  return accountDigits[bank.countryId];
}

/**
 * An IBAN as it is stored: without spaces and in upper case.
 *
 * @returns `undefined` if the text is not a valid IBAN
 */
export function readIban(text: string): string | undefined {
  const iban = electronicFormatIBAN(text);
  return iban !== null && isValidIBAN(iban) ? iban : undefined;
}

/** Bank code and account number within an IBAN. Countries other than DE, AT and CH keep the whole number together. */
export function splitIban(iban: string): { bankCode: string; accountNumber: string } {
  const bankCodeLength = { DE: 8, AT: 5, CH: 5 }[iban.slice(0, 2)] ?? 0;
  return {
    bankCode: iban.slice(4, 4 + bankCodeLength),
    accountNumber: iban.slice(4 + bankCodeLength).replace(/^0+(?=.)/, ''),
  };
}

/**
 * The identifier with which a creditor collects SEPA direct debits.
 *
 * @param number eleven digits
 */
export function creditorId(number: string): string {
  // Check digits as in an IBAN, without the three letters of the business.
  const remainder = Number(BigInt(`${number}131400`) % 97n);
  return `DE${String(98 - remainder).padStart(2, '0')}ZZZ${number}`;
}
