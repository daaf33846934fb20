import { describe, expect, test } from 'vitest';
import type { WizardAccount } from '../../src/wizard/bank.ts';
import type { WizardContext } from '../../src/wizard/context.ts';
import type { Product, SessionOptions } from '../../src/wizard/session.ts';
import { error, transfer, Walk } from './support.ts';

const giro = 'DE62888888880012345678';
const savings = 'DE04888888880087654321';
const giroPlus = 'DE35888888880012345679';
const overdraft = 'DE93888888880043218765';

/** Creates a transaction, and logs in. */
function walkTo(
  product: Product,
  parameters: SessionOptions['parameters'],
  { pin = 'accounts', ...changes }: Partial<WizardContext> & { pin?: string } = {},
): Walk {
  return new Walk(product, { parameters: { ...transfer, ...parameters } }, changes).send().logIn(pin);
}

const blacklist = (...ibans: string[]) => ({ isBlacklisted: (iban: string) => ibans.includes(iban) });

describe('the choice of the account', () => {
  test('lists all accounts, and disables those that cannot be used', () => {
    const walk = walkTo('verify', {});
    expect(walk.element('account')).toEqual({
      type: 'radio',
      name: 'account',
      label: 'Welches Konto möchten Sie verwenden?',
      checked: '0',
      options: [
        { label: `Girokonto, ${giro}`, disabled: false },
        { label: `Extra-Konto, ${savings}`, disabled: true },
        { label: `Girokonto Plus, ${giroPlus}`, disabled: false },
        { label: `Kontokorrent, ${overdraft}`, disabled: false },
      ],
      validation: 'required|in:0,2,3',
      invalid: false,
      failed_validation_rules: '',
      validation_error: '',
    });
  });

  test.each([
    { account: '0', accounts: ['giro'] },
    { account: 2, accounts: ['giro-plus'] },
    { account: '3', accounts: ['overdraft'] },
  ])('takes $account', ({ account, accounts }) => {
    const walk = walkTo('verify', {}).send({ account });
    expect(walk.form).toBe('finish');
    expect(walk.effects).toMatchObject([{ kind: 'finish', accounts }]);
  });

  test.each(['1', '4', '-1', 'giro', 'length', '', '0.5'])('refuses "%s"', (account) => {
    const walk = walkTo('verify', {}).send({ account });
    expect(walk.form).toBe('account');
    expect(walk.error).toEqual(error('validation_failed', true));
    const rule = account === '' ? 'required' : 'in:0,2,3';
    const checked = account === '1' ? '1' : '0';
    expect(walk.element('account')).toMatchObject({ invalid: true, failed_validation_rules: [rule], checked });
  });

  const someAccounts = (count: number): readonly WizardAccount[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `account-${index}`,
      description: `Konto [${index}]`,
      iban: index === 1 ? '' : giro,
      accountNumber: `${index}`,
      holder: 'MUSTERMANN, HARTMUT',
      isTransactionPossible: index !== 0,
    }));

  test('has buttons for five accounts, and a list of those that can be used for six', () => {
    const buttons = walkTo('pay', {}, { readAccounts: () => someAccounts(5) });
    expect(buttons.element('account')).toMatchObject({
      type: 'radio',
      checked: '1',
      validation: 'required|in:1,2,3,4',
    });
    const list = walkTo('pay', {}, { readAccounts: () => someAccounts(6) });
    expect(list.element('account')).toMatchObject({
      type: 'select',
      label: 'Von welchem Konto möchten Sie zahlen?',
      selected: '1',
      // Brackets would be read as a link, and a card has no IBAN.
      options: { '1': 'Konto (1)', '2': `Konto (2), ${giro}`, '5': `Konto (5), ${giro}` },
      validation: 'required|in:1,2,3,4,5',
    });
    expect(list.send({ account: '5' }).session.accounts).toEqual(['account-5']);
    expect(list.form).toBe('tan');
  });

  test('is skipped if only one account can be used', () => {
    const walk = walkTo('verify', {}, { readAccounts: () => someAccounts(2) });
    expect(walk.effects).toMatchObject([{ kind: 'finish', accounts: ['account-1'] }]);
  });
});

describe('a pinned account', () => {
  test.each([
    { pinned: { iban: giroPlus }, accounts: ['giro-plus'] },
    { pinned: { iban: 'de35 8888 8888 0012 3456 79' }, accounts: ['giro-plus'] },
    { pinned: { sender_iban: overdraft }, accounts: ['overdraft'] },
    { pinned: { account_number: '12345679' }, accounts: ['giro-plus'] },
    { pinned: { account_number: '0012345679' }, accounts: ['giro-plus'] },
    { pinned: { account_number: 43218765 }, accounts: ['overdraft'] },
    { pinned: { iban: giroPlus, account_number: '43218765' }, accounts: ['giro-plus'] },
    { pinned: { iban: giro, sender_holder: 'Hartmut Mustermann' }, accounts: ['giro'] },
  ])('is the only one: $pinned', ({ pinned, accounts }) => {
    const walk = walkTo('verify', pinned);
    expect(walk.effects).toMatchObject([{ kind: 'finish', accounts }]);
  });

  test.each([
    { pinned: { iban: 'DE89370400440532013000' } },
    { pinned: { iban: savings } },
    { pinned: { account_number: '87654321' } },
    { pinned: { account_number: '1234567' } },
    { pinned: { iban: giroPlus }, pin: '12345' },
    { pinned: { sender_holder: 'Erika Beispiel' } },
  ])('that the bank does not list, or cannot use, ends the transaction: $pinned', ({ pinned, pin }) => {
    const walk = walkTo('pay', pinned, pin === undefined ? {} : { pin });
    expect(walk.error).toEqual({
      code: 'trans_not_possible',
      message: 'Ihre Bank führt kein Konto, das für diesen Vorgang verwendet werden kann.',
      recoverable: false,
    });
    expect(walk.response?.form).toEqual({ name: 'account', elements: [] });
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'transaction_failed' }]);
  });

  test('by its holder leaves the choice between the accounts of that person', () => {
    const walk = walkTo('pay', { sender_holder: 'Dr. Hartmut Mustermann' });
    expect(walk.element('account')).toMatchObject({ validation: 'required|in:0,2,3' });
  });

  test('with an IBAN of the PIN can be used', () => {
    const further = 'DE89370400440532013000';
    const walk = walkTo('verify', { iban: further }, { pin: `iban:${further}` });
    expect(walk.effects).toMatchObject([{ kind: 'finish', accounts: [`iban-${further}`] }]);
  });
});

describe('a blacklisted account', () => {
  test('cannot be chosen', () => {
    const walk = walkTo('verify', {}, blacklist(giroPlus));
    expect(walk.element('account')).toMatchObject({
      validation: 'required|in:0,3',
      options: [{}, {}, { disabled: true }, {}],
    });
    expect(walk.send({ account: '2' }).error).toEqual(error('validation_failed', true));
  });

  test('leaves the other one without a choice', () => {
    const walk = walkTo('verify', {}, blacklist(giro, giroPlus));
    expect(walk.effects).toMatchObject([{ kind: 'finish', accounts: ['overdraft'] }]);
  });

  test.each<{ product: Product; parameters: object; ibans: string[] }>([
    { product: 'verify', parameters: {}, ibans: [giro, giroPlus, overdraft] },
    { product: 'pay', parameters: { sender_iban: giro }, ibans: [giro] },
    { product: 'connection', parameters: {}, ibans: [giro, giroPlus, overdraft] },
  ])('ends a transaction ($product) if no other one is left: $parameters', ({ product, parameters, ibans }) => {
    const walk = walkTo(product, { ...parameters }, blacklist(...ibans));
    expect(walk.error).toEqual({
      code: 'trans_not_possible',
      message: 'Dieses Konto kann nicht verwendet werden.',
      recoverable: false,
    });
    expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'account_blacklisted' }]);
    expect(walk.session.lastError).toBe('account_blacklisted');
  });

  test('that does not fit the pinned one is not the reason', () => {
    const walk = walkTo('verify', { iban: 'DE89370400440532013000' }, blacklist(giro));
    expect(walk.session.lastError).toBe('transaction_failed');
  });

  test('that was blacklisted after the form was shown cannot be chosen', () => {
    const one = walkTo('verify', {});
    one.context = { ...one.context, ...blacklist(giro) };
    expect(one.send({ account: '0' }).element('account')).toMatchObject({ validation: 'required|in:2,3' });
    expect(one.error).toEqual(error('validation_failed', true));
    const all = walkTo('verify', {});
    all.context = { ...all.context, ...blacklist(giro, giroPlus, overdraft) };
    expect(all.send().element('account')).toMatchObject({ validation: 'required', checked: '' });
    expect(all.send({ account: '0' }).effects).toEqual([{ kind: 'fail', lastError: 'account_blacklisted' }]);
  });

  test('is no part of a bank connection', () => {
    const walk = walkTo('connection', {}, blacklist(savings, giroPlus));
    expect(walk.effects).toMatchObject([{ kind: 'finish', accounts: ['giro', 'overdraft'] }]);
  });
});
