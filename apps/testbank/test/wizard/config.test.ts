import { expect, test } from 'vitest';
import { defaultProfile } from '../../src/bank/profile.ts';
import { describeSession } from '../../src/wizard/engine.ts';
import { error, transfer, Walk } from './support.ts';

const started = () => new Walk('verify').send().logIn('config');

test('the settings are asked for after the login, with the usual ones selected', () => {
  const walk = started();
  expect(walk.form).toBe('config');
  expect(describeSession(walk.session).current_step).toBe('WizardLoginNextStep');
  expect(walk.element('holder')).toMatchObject({ type: 'text', label: 'Kontoinhaber', value: '' });
  expect(walk.element('income')).toMatchObject({
    type: 'select',
    selected: 'salary',
    options: { salary: 'Gehalt', benefits: 'Sozialleistungen', 'self-employed': 'Selbstständig', none: 'Keines' },
  });
  expect(walk.element('children')).toMatchObject({ selected: '0', options: { '0': '0', '3': '3' } });
  expect(walk.element('tan_method')).toMatchObject({ selected: 'sms' });
  expect(walk.element('joint_account')).toMatchObject({ type: 'checkbox', checked: false });
});

test('the settings become the profile of the login', () => {
  const walk = started().send({
    holder: 'Erika Beispiel',
    balance: '-1234,5',
    limit: '2000',
    income: 'benefits',
    children: '2',
    tan_method: 'qr',
    joint_account: 'on',
  });
  expect(walk.form).toBe('finish');
  expect(walk.credentials?.profile).toEqual({
    ...defaultProfile,
    holder: 'Erika Beispiel',
    balance: -123_450,
    overdraftLimit: 200_000,
    income: 'benefits',
    children: 2,
    isJoint: true,
  });
});

test('settings that are left out change nothing', () => {
  const walk = started().send({ joint_account: '' });
  expect(walk.form).toBe('finish');
  expect(walk.credentials?.profile).toEqual(defaultProfile);
});

test.each([
  { field: 'balance', value: 'viel', message: 'Bitte geben Sie einen Betrag wie 1234,56 ein.' },
  { field: 'limit', value: '-1', message: 'Bitte geben Sie einen Betrag wie 1234,56 ein.' },
  { field: 'holder', value: 'E', message: 'Bitte geben Sie 2 bis 70 Zeichen ein.' },
  { field: 'children', value: '4', message: 'Bitte wählen Sie einen der angebotenen Werte.' },
  { field: 'income', value: 'lottery', message: 'Bitte wählen Sie einen der angebotenen Werte.' },
  { field: 'tan_method', value: 'pigeon', message: 'Bitte wählen Sie einen der angebotenen Werte.' },
])('$field cannot be $value, and the other settings are kept', ({ field, value, message }) => {
  const walk = started().send({ income: 'none', holder: 'Erika Beispiel', [field]: value });
  expect(walk.form).toBe('config');
  expect(walk.error).toEqual(error('validation_failed', true));
  expect(walk.element(field)).toMatchObject({ invalid: true, validation_error: message });
  if (field !== 'income') expect(walk.element('income')).toMatchObject({ selected: 'none', invalid: false });
  if (field !== 'holder') expect(walk.element('holder')).toMatchObject({ value: 'Erika Beispiel', invalid: false });
  expect(walk.credentials?.profile).toEqual(defaultProfile);
});

test('settings can be entered anew after going back', () => {
  const walk = new Walk('pay', { parameters: transfer }).send().logIn('config');
  walk.send({ holder: 'Erika Beispiel', balance: '5', income: 'none', tan_method: 'photo' }).send({ action: 'back' });
  expect(walk.form).toBe('config');
  expect(walk.send({ joint_account: 'true' }).form).toBe('tan');
  expect(walk.credentials?.profile).toEqual({ ...defaultProfile, isJoint: true });
  expect(walk.session.tanMethod).toBe('sms');
});

test('the holder of the settings can be the pinned one', () => {
  const parameters = { ...transfer, sender_holder: 'Hartmut Mustermann' };
  const walk = new Walk('pay', { parameters }).send().logIn('config').send({ holder: 'Erika Beispiel' });
  expect(walk.error).toEqual(error('trans_not_possible', false));
});
