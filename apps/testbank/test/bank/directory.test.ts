import { isValidBIC } from 'ibantools';
import { describe, expect, it } from 'vitest';
import {
  allProducts,
  austrianTestbank,
  banks,
  germanTestbank,
  testbankWithTabs,
} from '../../src/bank/directory/banks.ts';
import {
  bankByBic,
  bankByCode,
  bankByCodeOrBic,
  banksOf,
  productNamed,
  searchBanks,
  supportsProduct,
} from '../../src/bank/directory/directory.ts';

const names = (found: { name: string }[]) => found.map(({ name }) => name);
const lengths = { DE: [8, 5], AT: [5, 4], CH: [5, 4] } as const;

describe('the directory', () => {
  it('knows the Testbanks of the reference', () => {
    expect(bankByCode('88888888')).toBe(germanTestbank);
    expect(bankByCode('88888', 'AT')).toBe(austrianTestbank);
    expect(bankByCode('88888889')).toBe(testbankWithTabs);
    expect(bankByBic('TESTDE88XXX')).toBe(germanTestbank);
    expect(bankByBic('TESTAT88XXX')).toBe(austrianTestbank);
    expect(banks.filter(({ isTestbank }) => isTestbank)).toEqual([germanTestbank, testbankWithTabs, austrianTestbank]);
  });

  it('has about forty invented banks, some of which are not supported, in each country', () => {
    const invented = banks.filter(({ isTestbank }) => !isTestbank);
    expect(invented).toHaveLength(40);
    for (const countryId of ['DE', 'AT', 'CH']) {
      const supported = invented.filter((bank) => bank.countryId === countryId).map(({ isSupported }) => isSupported);
      expect(new Set(supported)).toEqual(new Set([true, false]));
    }
  });

  it('gives each bank a bank code, a BIC and a postal code of the right form, and each its own', () => {
    for (const { bankCode, bic, countryId, zipcode, products, isSupported } of banks) {
      const [codeLength, zipLength] = lengths[countryId];
      expect(bankCode).toMatch(new RegExp(`^\\d{${codeLength}}$`));
      expect(zipcode).toMatch(new RegExp(`^\\d{${zipLength}}$`));
      expect(bic).toHaveLength(11);
      expect(isValidBIC(bic)).toBe(true);
      expect(bic.slice(4, 6)).toBe(countryId);
      expect(isSupported).toBe(products.length > 0);
    }
    expect(new Set(banks.map(({ bankCode, countryId }) => countryId + bankCode)).size).toBe(banks.length);
    // Two bank codes of one Testbank.
    expect(new Set(banks.map(({ bic }) => bic)).size).toBe(banks.length - 1);
  });

  it('invents only banks that cannot exist', () => {
    for (const { bankCode, bic, zipcode, isTestbank, countryId } of banks) {
      if (isTestbank) continue;
      expect([bankCode[0], bic[7]]).toEqual(['9', '0']);
      expect(zipcode.startsWith(countryId === 'DE' ? '00' : '0')).toBe(true);
    }
  });

  it('lists the banks of a country by bank code, without the one with tabs', () => {
    const codes = banksOf('DE').map(({ bankCode }) => bankCode);
    expect(codes[0]).toBe('88888888');
    expect(codes).toEqual([...codes].sort());
    expect(codes).not.toContain('88888889');
    expect(codes).toHaveLength(25);
    expect(banksOf('at')[0]).toBe(austrianTestbank);
    expect(banksOf('FR')).toEqual([]);
  });
});

describe('a lookup', () => {
  it('takes a bank code with spaces, in Germany unless a country is named', () => {
    expect(bankByCode('888 888 88')).toBe(germanTestbank);
    expect(bankByCode('88888')).toBeUndefined();
    expect(bankByCode('88888', 'at')).toBe(austrianTestbank);
    expect(bankByCode('88888888', 'AT')).toBeUndefined();
    expect(bankByCode('')).toBeUndefined();
  });

  it('takes a BIC with 8 or 11 characters in any case', () => {
    expect(bankByBic('TESTDE88')).toBe(germanTestbank);
    expect(bankByBic('testde88xxx')).toBe(germanTestbank);
    expect(bankByBic('TESTDE8')).toBeUndefined();
    expect(bankByBic('TESTDE88ABC')).toBeUndefined();
    expect(bankByBic('LERQDE60')?.name).toBe('Lerchenbank eG');
    expect(bankByBic('LERQDE60UFR')?.name).toBe('Lerchenbank eG, Zweigstelle Ufer');
  });

  it('takes either if it is not known which of the two was typed', () => {
    expect(bankByCodeOrBic('88888888')).toBe(germanTestbank);
    expect(bankByCodeOrBic('TESTAT88XXX')).toBe(austrianTestbank);
    expect(bankByCodeOrBic('88888', 'AT')).toBe(austrianTestbank);
    expect(bankByCodeOrBic('88888')).toBe(austrianTestbank);
    expect(bankByCodeOrBic('88888', 'DE')).toBeUndefined();
    expect(bankByCodeOrBic('Testbank')).toBeUndefined();
  });
});

describe('a search', () => {
  it('finds the German Testbank alone for the example of the contract', () => {
    expect(searchBanks('Testb', { countryId: 'DE' })).toEqual([germanTestbank]);
    expect(searchBanks('Testb')).toEqual([germanTestbank, austrianTestbank]);
  });

  it('finds the bank with tabs by its whole bank code only', () => {
    expect(searchBanks('88888889')).toEqual([testbankWithTabs]);
    expect(searchBanks('8888888')).toEqual([germanTestbank]);
    expect(searchBanks('TESTDE88XXX')).toEqual([germanTestbank]);
  });

  it('lists the whole code before its beginning, that before names, words, cities and the rest', () => {
    expect(searchBanks('88888')).toEqual([austrianTestbank, germanTestbank]);
    expect(names(searchBanks('otter'))).toEqual(['Otterbank Süderfluss eG']);
    expect(names(searchBanks('bürger', { countryId: 'AT' }))).toEqual(['Latschen Bürgerbank eG']);
    expect(names(searchBanks('tann'))).toEqual(['Tannenkrug Bank eG', 'Tannhubel Bank AG']);
    expect(names(searchBanks('nordkante'))).toEqual(['Nordkante Direkt', 'Deichbank Nordkante eG']);
    expect(names(searchBanks('arv'))).toEqual(['Arvenbank AG']);
    expect(names(searchBanks('nord', { countryId: 'DE' }))[0]).toBe('Nordkante Direkt');
    expect(names(searchBanks('10100', { countryId: 'DE' }))).toEqual(['Auenbank AG', 'Quellbrunner Bank eG']);
  });

  it('makes no difference between upper and lower case, umlauts and their spellings', () => {
    for (const text of ['Möwen', 'MOEWEN', 'mowen', 'Möwenbank küste', 'kueste möwen']) {
      expect(names(searchBanks(text))).toEqual(['Möwenbank Küste eG']);
    }
  });

  it('finds cities, and needs each of several words', () => {
    expect(names(searchBanks('deichhorn'))).toEqual(['Deichbank Nordkante eG', 'Nordkante Direkt']);
    expect(names(searchBanks('deichhorn direkt'))).toEqual(['Nordkante Direkt']);
    expect(searchBanks('deichhorn tannenkrug')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(searchBanks('')).toEqual([]);
    expect(searchBanks('  ')).toEqual([]);
    expect(searchBanks('-')).toEqual([]);
    expect(searchBanks('xyzzy')).toEqual([]);
  });

  it('leaves out banks at which the product cannot be used', () => {
    expect(names(searchBanks('falken'))).toEqual(['Falkensteg Privatbank KG']);
    expect(names(searchBanks('falken', { product: 'xs2a_verify' }))).toEqual(['Falkensteg Privatbank KG']);
    expect(searchBanks('falken', { product: 'xs2a_pay' })).toEqual([]);
    expect(searchBanks('Testb', { product: 'xs2a_unknown' })).toEqual([]);
  });
});

describe('a product', () => {
  it('is known by its name in the API and by its short one', () => {
    expect(['xs2a_verify', 'XS2A.risk', 'pay', 'connection'].map(productNamed)).toEqual(allProducts);
    expect(['', 'xs2a_', 'payment'].map(productNamed)).toEqual([undefined, undefined, undefined]);
  });

  it('can be used at the Testbanks, and at no bank that is not supported', () => {
    for (const product of allProducts) {
      expect(supportsProduct(germanTestbank, product)).toBe(true);
      expect(banks.some((bank) => !bank.isSupported && supportsProduct(bank, product))).toBe(false);
    }
  });
});
