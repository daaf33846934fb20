import { describe, expect, test } from 'vitest';
import { pins } from '../../src/bank/pins.ts';
import type { WizardInput } from '../../src/wizard/input.ts';
import { products } from '../../src/wizard/products.ts';
import type { Product, StepName } from '../../src/wizard/session.ts';
import { error, login, transfer, Walk } from './support.ts';

const allProducts = Object.keys(products) as Product[];

const testbanks = [
  { bankCode: '88888888', countryId: 'DE', further: 'iban:DE89370400440532013000' },
  { bankCode: '88888889', countryId: 'DE', further: 'iban:DE89370400440532013000' },
  { bankCode: '88888', countryId: 'AT', further: 'iban:AT611904300234573201' },
];

/** What is entered in each step, once it is shown. */
const entries: Partial<Record<StepName, WizardInput>> = {
  'second-login': { login_code: '123456' },
  config: { tan_method: 'sms' },
  showcases: { showcase: 'continue' },
  account: { account: '0' },
  tan: { tan: '123456' },
};

/** Steps that a PIN adds, and the accounts that a product with all accounts takes. */
const effects: Readonly<Record<string, { steps?: StepName[]; accounts?: string[] }>> = {
  accounts: { steps: ['account'], accounts: ['giro', 'savings', 'giro-plus', 'overdraft'] },
  autosubmit: { steps: ['approval'] },
  config: { steps: ['config'] },
  forms: { steps: ['showcases'] },
  next: { steps: ['second-login'] },
  'with-credit-card': { accounts: ['giro', 'savings', 'card'] },
  'iban:': { steps: ['account'], accounts: ['giro', 'savings', 'iban-*'] },
};

/** Answers every form until the session ends. @returns the steps that were shown */
function walkOn(walk: Walk): StepName[] {
  const shown: StepName[] = [];
  while (walk.session.status === 'running' && shown.length < 20) {
    const { step } = walk.session;
    shown.push(step);
    if (step === 'approval') walk.after(5000).send({ action: 'poll' });
    else walk.send(entries[step] ?? {});
  }
  return shown;
}

const accepted = pins.filter(({ pin }) => pin !== 'wrong' && pin !== 'no-account');

describe.each(testbanks)('at the bank $bankCode', ({ bankCode, countryId, further }) => {
  const started = (product: Product) =>
    new Walk(product, { parameters: transfer }).send().send({ country_id: countryId, bank_code: bankCode });
  const typed = (pin: string) => (pin === 'iban:' ? further : pin);

  describe.each(allProducts)('%s', (product) => {
    test.each(accepted)('with the PIN $pin shows the forms of its steps, and finishes', ({ pin }) => {
      const { steps = [], accounts: ids = ['giro', 'savings'] } = effects[pin] ?? {};
      const accounts = ids.map((id) => id.replace('*', further.slice('iban:'.length)));
      const takesAll = products[product].takes === 'all accounts';
      const isNeeded = (step: StepName) =>
        (steps.includes(step) && !(step === 'account' && takesAll)) || (step === 'tan' && pin !== 'autosubmit');

      const walk = started(product).send(login(typed(pin)));
      const shown = walkOn(walk);

      expect(shown).toEqual(products[product].steps.slice(2).filter(isNeeded));
      expect(walk.form).toBe('finish');
      expect(walk.effects[0]).toEqual({
        kind: 'finish',
        bank: { bankCode, countryId },
        credentials: expect.objectContaining({ userName: 'hartmut.mustermann', pin: typed(pin) }),
        accounts: takesAll ? accounts : ['giro'],
      });
      expect(walk.effects.slice(1)).toEqual(pin === 'slow' ? [{ kind: 'wait', milliseconds: 3000 }] : []);
    });

    test('with the PIN no-account is not possible', () => {
      const walk = started(product).send(login('no-account'));
      expect(walk.error).toEqual(error('trans_not_possible', false));
      expect(walk.session).toMatchObject({ status: 'failed', lastError: 'transaction_failed' });
      expect(walk.effects).toEqual([{ kind: 'fail', lastError: 'transaction_failed' }]);
    });

    test('with the PIN wrong shows the login again', () => {
      const walk = started(product).send(login('wrong'));
      expect(walk.form).toBe('login');
      expect(walk.error).toEqual(error('login_failed', true));
      expect(walk.session).toMatchObject({ status: 'running', lastError: 'login_failed', credentials: null });
      expect(walk.effects).toEqual([]);
    });

    test('refuses an IBAN in the PIN that is not valid', () => {
      const walk = started(product).send(login('iban:DE00'));
      expect(walk.form).toBe('login');
      expect(walk.error).toEqual(error('validation_failed', true));
      expect(walk.element('USER_PIN')).toMatchObject({ invalid: true, value: '' });
      expect(walk.session.lastError).toBe('validation_failed');
    });
  });
});

test.each<{ product: Product; steps: StepName[] }>([
  { product: 'verify', steps: ['second-login', 'approval', 'config', 'showcases', 'account'] },
  { product: 'risk', steps: ['second-login', 'approval', 'config', 'showcases', 'account'] },
  { product: 'pay', steps: ['second-login', 'config', 'showcases', 'account', 'approval'] },
  { product: 'connection', steps: ['second-login', 'approval', 'config', 'showcases'] },
  { product: 'sync', steps: ['second-login', 'approval', 'config', 'showcases'] },
])('the steps of $product with several PINs follow each other: $steps', ({ product, steps }) => {
  const walk = new Walk(product, { parameters: transfer }).send().logIn('accounts,autosubmit,next,config,forms');
  expect(walkOn(walk)).toEqual(steps);
  expect(walk.form).toBe('finish');
});

test('the profile of each PIN is part of the credentials', () => {
  for (const { pin, profile = {} } of accepted) {
    const walk = new Walk('connection').send().logIn(pin === 'iban:' ? 'iban:DE89370400440532013000' : pin);
    const further = pin === 'iban:' ? { furtherIbans: ['DE89370400440532013000'] } : {};
    expect(walk.credentials?.profile).toMatchObject({ ...profile, ...further });
  }
});

test('every step takes long at a slow bank, and none elsewhere', () => {
  const wait = { kind: 'wait', milliseconds: 3000 };
  const walk = new Walk('pay', { parameters: transfer }).send();
  expect(walk.effects).toEqual([]);
  expect(walk.logIn('slow').form).toBe('tan');
  expect(walk.effects).toEqual([wait]);
  expect(walk.send({ tan: 'WRONG' }).effects).toEqual([wait]);
  expect(walk.send({ action: 'back' }).effects).toEqual([wait]);
  expect(walk.send({ action: 'poll' }).effects).toEqual([]);
});
