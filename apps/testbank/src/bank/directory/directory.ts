/** Lookups in the directory of banks. */

import { fold } from '../fold.ts';
import type { Bank, Product } from '../types.ts';
import { allProducts, banks } from './banks.ts';

/**
 * The bank with a bank code.
 *
 * @param bankCode may contain spaces
 * @param countryId `DE` unless stated (reference, "Bankcodes")
 */
export function bankByCode(bankCode: string, countryId: string = 'DE'): Bank | undefined {
  const code = withoutSpaces(bankCode);
  return banks.find((bank) => bank.bankCode === code && bank.countryId === countryId.toUpperCase());
}

/**
 * The bank with a BIC, which names its country itself. The branch `XXX` may be left out; of a branch that is not known,
 * the head office is taken only if the BIC says so.
 *
 * @param bic with 8 or 11 characters
 */
export function bankByBic(bic: string): Bank | undefined {
  const full = fullBic(bic);
  return banks.find((bank) => bank.bic === full);
}

/**
 * The bank whose bank code or BIC this is.
 *
 * @param countryId of a bank code; without it a German bank comes before others
 */
export function bankByCodeOrBic(text: string, countryId?: string): Bank | undefined {
  const countries = countryId === undefined ? ['DE', 'AT', 'CH'] : [countryId];
  return countries.map((country) => bankByCode(text, country)).find((bank) => bank !== undefined) ?? bankByBic(text);
}

/** All banks of a country, supported or not, by bank code. */
export function banksOf(countryId: string): Bank[] {
  return banks
    .filter((bank) => !bank.hasTabs && bank.countryId === countryId.toUpperCase())
    .sort((one, other) => compare(one.bankCode, other.bankCode));
}

/**
 * Banks whose bank code, BIC, name or city contains what was typed so far: upper case, umlauts and spaces within a bank
 * code or BIC make no difference, and of several words each must occur.
 *
 * @param countryId all countries if it is missing
 * @param product only banks at which this product can be used, as {@link productNamed} reads it
 * @returns the best first: the whole code or BIC, then its beginning, the beginning of the name, of a word, of the city
 */
export function searchBanks(
  text: string,
  { countryId, product }: { countryId?: string; product?: string } = {},
): Bank[] {
  const wanted = {
    code: withoutSpaces(text).toUpperCase(),
    words: fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  };
  if (wanted.code === '') return [];
  return banks
    .filter((bank) => countryId === undefined || bank.countryId === countryId.toUpperCase())
    .filter((bank) => product === undefined || supportsProduct(bank, product))
    .map((bank) => ({ bank, rank: rankOf(bank, wanted) }))
    .filter((match): match is { bank: Bank; rank: number } => match.rank !== undefined)
    .sort((one, other) => one.rank - other.rank || compare(one.bank.name, other.bank.name))
    .map(({ bank }) => bank);
}

function rankOf(bank: Bank, { code, words }: { code: string; words: string[] }): number | undefined {
  if (code === bank.bankCode || fullBic(code) === bank.bic)
    return bank.hasTabs && code !== bank.bankCode ? undefined : 0;
  if (bank.hasTabs) return undefined;
  if (bank.bankCode.startsWith(code) || bank.bic.startsWith(code)) return 1;
  const [name, city] = [fold(bank.name), fold(bank.city)];
  const [first] = words;
  if (first !== undefined && words.every((word) => name.includes(word) || city.includes(word))) {
    if (name.startsWith(first)) return 2;
    if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(first))) return 3;
    return city.startsWith(first) ? 4 : 5;
  }
  return bank.bankCode.includes(code) || bank.bic.includes(code) ? 6 : undefined;
}

/** The product that the API calls `xs2a_verify` or `verify`; `undefined` for a name of none. */
export function productNamed(name: string): Product | undefined {
  const short = name
    .trim()
    .toLowerCase()
    .replace(/^xs2a[._]/, '');
  return allProducts.find((product) => product === short);
}

/** Whether a product can be used at a bank; none whose name is unknown. */
export function supportsProduct(bank: Bank, product: string): boolean {
  const named = productNamed(product);
  return named !== undefined && bank.products.includes(named);
}

function fullBic(bic: string): string {
  const code = withoutSpaces(bic).toUpperCase();
  return code.length === 8 ? `${code}XXX` : code;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
