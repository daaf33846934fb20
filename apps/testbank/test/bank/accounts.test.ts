import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/bank/accounts.ts';
import { austrianTestbank, banks, germanTestbank, testbankWithTabs } from '../../src/bank/directory/banks.ts';
import { splitIban } from '../../src/bank/iban.ts';
import type { Bank } from '../../src/bank/types.ts';
import { anyLogin, loginOf, profileOf } from './login.ts';

const rows = (bank: Bank, userName = 'hartmut.mustermann') =>
  accountsOf(loginOf({ bank, userName, profile: profileOf('accounts') })).map((account) => [
    account.iban,
    account.accountNumber,
    account.bankCode,
    account.description,
    account.isTransactionPossible,
  ]);

const germanRows = [
  ['DE62888888880012345678', '12345678', '88888888', 'Girokonto', true],
  ['DE04888888880087654321', '87654321', '88888888', 'Extra-Konto', false],
  ['DE35888888880012345679', '12345679', '88888888', 'Girokonto Plus', true],
  ['DE93888888880043218765', '43218765', '88888888', 'Kontokorrent', true],
];

describe('the accounts', () => {
  it('of the German Testbank are those of the reference, for every user name', () => {
    expect(rows(germanTestbank)).toEqual(germanRows);
    expect(rows(germanTestbank, 'somebody else')).toEqual(germanRows);
  });

  it('of the Austrian Testbank are those of the reference, for every user name', () => {
    const austrianRows = [
      ['AT248888800012345678', '12345678', '88888', 'Girokonto', true],
      ['AT638888800087654321', '87654321', '88888', 'Sparkonto', false],
      ['AT948888800012345679', '12345679', '88888', 'Girokonto Plus', true],
      ['AT558888800043218765', '43218765', '88888', 'Kontokorrent', true],
    ];
    expect(rows(austrianTestbank)).toEqual(austrianRows);
    expect(rows(austrianTestbank, 'somebody else')).toEqual(austrianRows);
  });

  it('of the Testbank with tabs are those of the German Testbank', () => {
    expect(accountsOf(loginOf({ bank: testbankWithTabs }))).toEqual(accountsOf(loginOf({ bank: germanTestbank })));
  });

  it('of an invented bank have IBANs of their own, which differ by user name and bank', () => {
    const ibans = banks
      .filter(({ isTestbank }) => !isTestbank)
      .flatMap((bank) => [...rows(bank), ...rows(bank, 'erika.musterfrau')].map(([iban]) => iban));
    expect(new Set(ibans).size).toBe(40 * 8);
    expect(ibans.every((iban) => isValidIBAN(String(iban)))).toBe(true);
  });

  it('have ids and IBANs that occur once, and account numbers that belong to the IBAN', () => {
    fc.assert(
      fc.property(anyLogin, (login) => {
        const accounts = accountsOf(login);
        expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
        for (const { iban, bankCode, accountNumber, kind } of accounts) {
          expect(iban === '').toBe(kind === 'credit-card');
          if (iban !== '') expect(isValidIBAN(iban)).toBe(true);
          if (iban !== '') expect(splitIban(iban)).toEqual({ bankCode, accountNumber });
        }
      }),
    );
  });

  it('have the limit and the joint holders of the profile', () => {
    const profile = { ...profileOf('any'), overdraftLimit: 123_45, isJoint: true };
    const [giro, savings] = accountsOf(loginOf({ profile }));
    expect([giro?.overdraftLimit, savings?.overdraftLimit]).toEqual([123_45, 0]);
    expect([giro?.isJoint, savings?.isJoint]).toEqual([true, true]);
    expect(accountsOf(loginOf())[0]).toMatchObject({ overdraftLimit: 100_000, isJoint: false });
  });
});

describe('the holder', () => {
  const holder = (userName: string, profile = profileOf('any'), seed = 1) =>
    accountsOf(loginOf({ userName, profile, seed }))[0]?.holder;

  it.each([
    ['hartmut.mustermann', 'MUSTERMANN, HARTMUT'],
    ['Erika_Musterfrau', 'MUSTERFRAU, ERIKA'],
    ['jörg.müller-lüdenscheid', 'MÜLLER-LÜDENSCHEID, JÖRG'],
    ['anna maria weiß', 'WEISS, ANNA MARIA'],
    ['erika.musterfrau2@example.com', 'MUSTERFRAU, ERIKA'],
  ])('of %s is %s', (userName, wanted) => {
    expect(holder(userName)).toBe(wanted);
  });

  it.each(['12345678', 'demo', 'a.b', 'user-17', '', '..', 'x1.y2', '@example.com'])(
    'of %j is invented',
    (userName) => {
      expect(holder(userName)).toMatch(/^[\p{Lu}]{4,}, [\p{Lu}]{3,}$/u);
      expect(holder(userName)).toBe(holder(userName));
    },
  );

  it('that is invented differs by user name and by seed', () => {
    const invented = (seed: number) => Array.from({ length: 20 }, (_, n) => holder(`user${n}`, profileOf('any'), seed));
    expect(new Set(invented(1)).size).toBeGreaterThan(15);
    expect(invented(2)).not.toEqual(invented(1));
  });

  it('is the one of the profile if that names one, for businesses too', () => {
    expect(holder('a.b', { ...profileOf('business'), holder: 'ACME' })).toBe('ACME');
    expect(holder('hartmut.mustermann', profileOf('business'))).toBe('MUSTERMANN HANDELS GMBH');
  });
});
