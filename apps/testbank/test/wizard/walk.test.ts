import { expect, test } from 'vitest';
import { describeSession } from '../../src/wizard/engine.ts';
import type { Product } from '../../src/wizard/session.ts';
import { error, login, transfer, Walk } from './support.ts';

test.each<Product>(['verify', 'risk'])(
  '%s asks for the bank and the login, and finishes with one account',
  (product) => {
    const walk = new Walk(product);
    expect(describeSession(walk.session)).toEqual({
      current_step: 'WizardStartStep',
      last_error: 'client_not_started',
      finished: false,
    });

    expect(walk.send().form).toBe('bank');
    expect(describeSession(walk.session).last_error).toBe('');
    expect(walk.send({ country_id: 'DE', bank_code: 'TESTDE88XXX' }).form).toBe('login');
    expect(describeSession(walk.session).current_step).toBe('WizardLoginStep');
    expect(walk.send(login('12345')).form).toBe('finish');
    expect(walk.response?.form.elements).toEqual([]);
    expect(walk.effects).toEqual([
      {
        kind: 'finish',
        bank: { bankCode: '88888888', countryId: 'DE' },
        credentials: expect.objectContaining({ userName: 'hartmut.mustermann', pin: '12345', since: '2026-11-30' }),
        accounts: ['giro'],
      },
    ]);
    expect(describeSession(walk.session)).toEqual({ current_step: 'WizardFinishStep', last_error: '', finished: true });
  },
);

test('pay asks for the account and a TAN', () => {
  const walk = new Walk('pay', { parameters: transfer }).send().logIn('accounts');
  expect(walk.form).toBe('account');
  expect(walk.element('account')).toMatchObject({
    type: 'radio',
    label: 'Von welchem Konto möchten Sie zahlen?',
    validation: 'required|in:0,2,3',
    options: [{ disabled: false }, { disabled: true }, { disabled: false }, { disabled: false }],
  });
  expect(walk.send({ account: '2' }).form).toBe('tan');
  expect(walk.response?.form.elements[0]).toEqual({
    type: 'help_text',
    title: 'Auftrag',
    text: 'Überweisung von 5,00 EUR an Holger Baumhaus, DE08500105175412638463.',
  });
  expect(walk.send({ tan: '123456' }).form).toBe('finish');
  expect(walk.effects).toMatchObject([{ kind: 'finish', accounts: ['giro-plus'] }]);
});

test.each<Product>(['connection', 'sync'])('%s takes all accounts of the login', (product) => {
  const walk = new Walk(product).send().logIn('accounts');
  expect(walk.form).toBe('finish');
  expect(walk.effects).toMatchObject([{ kind: 'finish', accounts: ['giro', 'savings', 'giro-plus', 'overdraft'] }]);
});

test('a session that has ended answers that it has timed out, and stays as it is', () => {
  const walk = new Walk('verify').send().logIn('12345');
  const finished = walk.session;
  walk.send(login('12345'));
  expect(walk.error).toEqual(error('session_timeout', false));
  expect(walk.response?.form).toEqual({ name: 'finish', elements: [] });
  expect(walk.session).toEqual(finished);
  expect(walk.effects).toEqual([]);
});
