import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/bank/accounts.ts';
import { chargebackReason } from '../../src/bank/categories.ts';
import { pins, readPin } from '../../src/bank/pins.ts';
import { defaultProfile } from '../../src/bank/profile.ts';
import { readAccounts, readStatement } from '../../src/bank/statement.ts';
import type { AccountStatement, Bank, Turnover } from '../../src/bank/types.ts';
import { addDays } from '../../src/calendar/day.ts';
import { loginOf, profileOf, testedBanks, today } from './login.ts';

const accepted = (pin: string) => {
  const effect = readPin(pin);
  if (effect.kind !== 'accepted') throw new Error(`${pin} is refused`);
  return effect;
};
const ordinary = accepted('12345');

describe('the table of PINs', () => {
  it('has the PINs of the reference, each once and with one sentence', () => {
    expect(pins.map(({ pin }) => pin)).toEqual([
      'accounts',
      'autosubmit',
      'business',
      'config',
      'forms',
      'next',
      'no-account',
      'no-standing-orders',
      'no-turnovers',
      'negative-balance',
      'slow',
      'with-chargeback',
      'with-credit-card',
      'with-seizure',
      'wrong',
      'iban:',
    ]);
    for (const { doc } of pins) expect(doc).toMatch(/^[A-Z].*\.$/);
  });

  it('changes something with each PIN', () => {
    for (const { pin } of pins) {
      const text = pin === 'iban:' ? 'iban:DE35888888880012345679' : pin;
      expect(readPin(text)).not.toEqual(ordinary);
    }
  });
});

describe('a PIN', () => {
  it('that is not in the table is accepted and changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !pins.some(({ pin }) => text.includes(pin))),
        (text) => {
          expect(readPin(text)).toEqual(ordinary);
        },
      ),
    );
    expect(ordinary.profile).toEqual(defaultProfile);
    expect(Object.values(ordinary.behaviour)).toEqual([false, false, false, false, false]);
  });

  it('can be combined with others', () => {
    expect(accepted('accounts, with-credit-card,slow')).toEqual({
      kind: 'accepted',
      profile: { ...defaultProfile, hasMoreAccounts: true, hasCreditCard: true },
      behaviour: { ...ordinary.behaviour, isSlow: true },
    });
    expect(readPin('accounts,wrong')).toEqual({ kind: 'wrong' });
  });

  it('is an ordinary one if only some of its words are in the table, or in upper case', () => {
    for (const text of ['accounts,secret', 'wrong,secret', 'WRONG', 'Accounts', 'wrong!', '']) {
      expect(readPin(text)).toEqual(ordinary);
    }
  });

  it('adds an account for each IBAN, once', () => {
    expect(accepted('iban:de35 8888 8888 0012 3456 79').profile.furtherIbans).toEqual(['DE35888888880012345679']);
    expect(accepted('iban:AT948888800012345679,iban:AT948888800012345679').profile.furtherIbans).toEqual([
      'AT948888800012345679',
    ]);
  });

  it('is invalid with an IBAN that is not valid', () => {
    for (const text of ['iban:', 'iban:DE35888888880012345670', 'accounts,iban:x']) {
      expect(readPin(text)).toEqual({ kind: 'invalid-iban' });
    }
  });

  it.each([
    ['autosubmit', 'hasApproval'],
    ['config', 'isConfigurable'],
    ['forms', 'hasShowcases'],
    ['next', 'hasSecondLogin'],
    ['slow', 'isSlow'],
  ] as const)('%s changes the forms and not the data', (pin, name) => {
    expect(accepted(pin)).toEqual({
      kind: 'accepted',
      profile: defaultProfile,
      behaviour: { ...ordinary.behaviour, [name]: true },
    });
  });
});

describe.each(testedBanks)('at the %s, the PIN', (_, bank) => {
  const read = (pin: string, accountId = 'giro', back = 364): AccountStatement => {
    const statement = readStatement(login(bank, pin), accountId, addDays(today, -back), today);
    if (statement === undefined) throw new Error(`no account ${accountId}`);
    return statement;
  };
  const ids = (pin: string) => accountsOf(login(bank, pin)).map(({ id }) => id);

  it('accounts shows two more accounts that can be used', () => {
    expect(accountsOf(login(bank, 'accounts')).filter((account) => account.isTransactionPossible)).toHaveLength(3);
    expect(accountsOf(login(bank, 'any')).filter((account) => account.isTransactionPossible)).toHaveLength(1);
    for (const id of ['giro-plus', 'overdraft']) expect(read('accounts', id).turnovers.length).toBeGreaterThan(50);
  });

  it('business shows business accounts with the turnovers of a company', () => {
    const { account, turnovers } = read('business');
    expect([account.isBusiness, account.holder]).toEqual([true, 'MUSTERMANN HANDELS GMBH']);
    expect(tagged(turnovers, 'wages').length).toBe(24);
    expect(tagged(turnovers, 'self-employment').length).toBeGreaterThan(70);
    expect(tagged(turnovers, 'salary')).toEqual([]);
    expect(tagged(read('any').turnovers, 'wages')).toEqual([]);
  });

  it('no-account shows no account that a transaction can use', () => {
    expect(ids('no-account')).toEqual(['savings']);
    expect(accountsOf(login(bank, 'no-account')).some((account) => account.isTransactionPossible)).toBe(false);
    expect(read('no-account', 'savings')).toEqual(read('any', 'savings'));
  });

  it('no-standing-orders shows no standing order, and no turnover made by one', () => {
    const { standingOrders, turnovers } = read('no-standing-orders');
    const byOrder = (list: readonly Turnover[]) => list.filter(({ purpose }) => purpose[0]?.includes('DAUERAUFTRAG'));
    expect(standingOrders).toEqual([]);
    expect(byOrder(turnovers)).toEqual([]);
    expect(tagged(turnovers, 'rent')).toHaveLength(12);
    expect(read('any').standingOrders).toHaveLength(2);
    expect(byOrder(read('any').turnovers).length).toBeGreaterThan(20);
  });

  it('no-turnovers shows no turnovers, not even prebooked ones, and the same balance on every day', () => {
    const { turnovers, balance, openingBalance, standingOrders } = read('no-turnovers');
    expect([turnovers, standingOrders]).toEqual([[], []]);
    expect(openingBalance).toBe(balance);
    expect(read('any').turnovers.length).toBeGreaterThan(100);
  });

  it('negative-balance shows an overdrawn account within its limit', () => {
    const { balance, account } = read('negative-balance');
    expect(balance).toBeLessThan(0);
    expect(balance + account.overdraftLimit).toBeGreaterThanOrEqual(0);
    expect(read('any').balance).toBeGreaterThan(0);
  });

  it('with-chargeback shows returned direct debits of both reasons in any two months', () => {
    for (const days of [0, 15, 31, 150]) {
      const { turnovers } = readStatement(
        login(bank, 'with-chargeback'),
        'giro',
        addDays(today, -days - 62),
        addDays(today, -days),
      ) ?? {
        turnovers: [],
      };
      const returned = tagged(turnovers, 'chargeback');
      expect(new Set(returned.map(chargebackReason))).toEqual(new Set(['coverage', 'revoked']));
      expect(returned.every(({ amount, canceled }) => amount === 2160 && !canceled)).toBe(true);
    }
    expect(tagged(read('any').turnovers, 'chargeback')).toEqual([]);
  });

  it('with-credit-card shows a card without IBAN that is settled each month', () => {
    expect(ids('with-credit-card')).toEqual(['giro', 'savings', 'card']);
    const { account, turnovers, balance } = read('with-credit-card', 'card');
    expect([account.iban, account.kind, account.description]).toEqual(['', 'credit-card', 'Visa Card']);
    expect([account.isTransactionPossible, balance < 0]).toEqual([false, true]);
    const settled = read('with-credit-card').turnovers.filter(({ tags }) => tags.includes('credit-card'));
    const received = turnovers.filter(({ amount }) => amount > 0);
    expect(received).toHaveLength(12);
    expect(settled.map(({ bookingDate, amount }) => [bookingDate, -amount])).toEqual(
      received.map(({ bookingDate, amount }) => [bookingDate, amount]),
    );
  });

  it('with-seizure shows an account under seizure that pays a creditor', () => {
    const { account, turnovers } = read('with-seizure');
    expect(account.isSeizure).toBe(true);
    expect(tagged(turnovers, 'seizure')).toHaveLength(12);
    expect([read('any').account.isSeizure, tagged(read('any').turnovers, 'seizure')]).toEqual([false, []]);
  });

  it('iban: adds an account with this IBAN and turnovers of its own', () => {
    const iban = 'AT611904300234573201';
    const { account, turnovers } = read(`iban:${iban}`, `iban-${iban}`);
    expect([account.iban, account.bankCode, account.accountNumber]).toEqual([iban, '19043', '234573201']);
    expect(account.isTransactionPossible).toBe(true);
    expect(turnovers.length).toBeGreaterThan(100);
    expect(turnovers).not.toEqual(read('any').turnovers);
  });

  it('iban: with an IBAN that the login has adds nothing, and shows a documented one that it does not show', () => {
    const [first] = readAccounts(login(bank, 'any'), today);
    expect(ids(`iban:${first?.account.iban}`)).toEqual(['giro', 'savings']);
    const further = accountsOf(login(bank, 'accounts'))[2]?.iban;
    expect(accountsOf(login(bank, `iban:${further}`)).map(({ iban }) => iban)).toContain(further);
  });
});

function login(bank: Bank, pin: string) {
  return loginOf({ bank, profile: profileOf(pin) });
}

function tagged(turnovers: readonly Turnover[], tag: string): Turnover[] {
  return turnovers.filter(({ tags, prebooked }) => tags.includes(tag) && !prebooked);
}
