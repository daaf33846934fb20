import type { WizardForm } from '@xs2a/types';
import { describe, expect, test } from 'vitest';
import { isKnownElement, openWizard } from '../../src/wizard/index.ts';
import { at, key, situation, steps, stub } from './support.ts';

describe('submitting', () => {
  test('sends the values with the key, never to be repeated, and shows the next form', async () => {
    const { wizard, sent } = await at('form-bank', situation('form-login'));
    const state = await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
    expect(sent).toEqual([
      { step: { key, country_id: 'DE', bank_code: '88888888' }, init: { signal: undefined, idempotent: false } },
    ]);
    expect(state).toBe(wizard.state);
    expect(state).toMatchObject({ phase: 'form', form: { name: 'login' } });
  });

  test('sends nothing if values break a rule, and says which', async () => {
    const { wizard, sent } = await at('form-login');
    const before = wizard.state;
    await expect(wizard.submit({ USER_PIN: '12', privacy_policy: true })).rejects.toMatchObject({
      reason: 'invalid',
      failedRules: { USER_NAME: ['required'], USER_PIN: ['between:4,40'] },
      message: 'Wizard step not taken: invalid USER_NAME,USER_PIN',
    });
    expect(sent).toEqual([]);
    expect(wizard.state).toBe(before);
  });

  test('leaves out what is undefined or null, and what is no field', async () => {
    const { wizard, sent } = await at('form-bank', situation('form-login'));
    await wizard.submit({
      bank_code: '1',
      country_id: undefined,
      a: null,
      key: 'x',
      wizard_session_key: 'y',
      action: 'abort',
    });
    expect(sent[0]?.step).toEqual({ key, bank_code: '1' });
  });

  test('takes values of elements that are newer than this code, which survive in the form', async () => {
    const start = situation('form-login');
    start.form.elements.push({ type: 'date', name: 'birthday', hint: { any: 1 } } as never);
    const { transport, sent } = stub(start, situation('form-finish'));
    const wizard = await openWizard(transport, key);
    const { form } = wizard.state as { form: WizardForm };
    expect(form.elements.at(-1)).toEqual({ type: 'date', name: 'birthday', hint: { any: 1 } });
    expect(form.elements.filter((element) => !isKnownElement(element))).toHaveLength(1);
    await wizard.submit({ USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true, birthday: '1970-01-01' });
    expect(sent[1]?.step).toEqual({
      key,
      USER_NAME: 'hartmut',
      USER_PIN: '12345',
      privacy_policy: true,
      birthday: '1970-01-01',
    });
  });

  test('goes on after an error that is recoverable', async () => {
    const { wizard } = await at('form-login', situation('form-login-failed'), situation('form-tan-text'));
    const state = await wizard.submit({ USER_NAME: 'hartmut', USER_PIN: 'wrong', privacy_policy: true });
    expect(state).toMatchObject({
      phase: 'form',
      form: { name: 'login' },
      error: { code: 'login_failed', recoverable: true },
    });
    expect(await wizard.submit({ USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true })).toMatchObject({
      form: { name: 'tan' },
      error: undefined,
    });
  });

  test('ends with an error that is not', async () => {
    const { wizard } = await at('form-login', situation('form-session-expired'));
    expect(await wizard.submit({ USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true })).toEqual({
      phase: 'failed',
      aborted: false,
      error: { code: 'session_timeout', message: expect.any(String), recoverable: false },
    });
  });

  test('hands out the shared credentials at the end', async () => {
    const { wizard } = await at('form-tan-text', situation('form-finish-with-shared-credentials'));
    const state = await wizard.submit({ tan: '123456' });
    expect(state.phase === 'finished' && state.loginCredentials).toMatch(/^crp_/);
  });

  test('finishes without credentials if there are none', async () => {
    const { wizard } = await at('form-tan-text', situation('form-finish'));
    const state = await wizard.submit({ tan: '123456' });
    expect(state.phase === 'finished' && state.loginCredentials).toBeUndefined();
  });
});

describe('the other steps send', () => {
  test.each([
    { name: 'submitCredentials', want: { credentials: 'crp_1|||x' } },
    { name: 'back', want: { action: 'back' } },
    { name: 'switchTab', want: { action: 'switch-login-tabs', tab: 'tra_1' } },
    { name: 'changeLanguage', want: { action: 'change-language', language: 'en' } },
    { name: 'abort', want: { action: 'abort' } },
  ])('$name: $want', async ({ name, want }) => {
    const { wizard, sent } = await at('form-login', situation('form-login-tabs'));
    await steps.find((step) => step.name === name)?.take(wizard);
    expect(sent).toEqual([{ step: { key, ...want }, init: { signal: undefined, idempotent: false } }]);
  });
});

describe('refreshing', () => {
  test('sends a poll, which may be repeated, and shows the form to which a lost step has led', async () => {
    const { wizard, sent } = await at('form-login', new Error('connection reset'), situation('form-tan-text'));
    const values = { USER_NAME: 'hartmut', USER_PIN: '12345', privacy_policy: true };
    await expect(wizard.submit(values)).rejects.toThrow('connection reset');
    expect(await wizard.refresh()).toMatchObject({ phase: 'form', form: { name: 'tan' } });
    expect(sent[1]).toEqual({ step: { key, action: 'poll' }, init: { signal: undefined, idempotent: true } });
  });

  test.each([
    { end: 'form-finish', want: { phase: 'finished' } },
    { end: 'form-session-expired', want: { phase: 'failed', aborted: false, error: { code: 'session_timeout' } } },
  ])('shows that the session has ended: $end', async ({ end, want }) => {
    const { wizard } = await at('form-tan-text', situation(end));
    expect(await wizard.refresh()).toMatchObject(want);
  });
});

describe('suggestions for banks', () => {
  const typed = { bank_code: '8888', country_id: 'DE' };

  test('are returned, and the form is kept', async () => {
    const { wizard, sent } = await at('form-bank', situation('form-bank-autocomplete'));
    const before = wizard.state;
    expect(await wizard.completeBankcodes(typed)).toEqual(situation('form-bank-autocomplete').autocomplete?.data);
    expect(sent[0]?.step).toEqual({ key, action: 'complete-bankcodes', ...typed });
    expect(wizard.state).toBe(before);
  });

  test('are empty if the answer has none', async () => {
    const { wizard } = await at('form-bank', situation('form-bank'));
    expect(await wizard.completeBankcodes(typed)).toEqual([]);
  });

  test('end the wizard if the session has expired', async () => {
    const { wizard } = await at('form-bank', situation('form-session-expired'));
    expect(await wizard.completeBankcodes(typed)).toEqual([]);
    expect(wizard.state.phase).toBe('failed');
  });
});

describe('aborting', () => {
  test.each(['form-session-expired', 'form-bank', 'form-tan-approval-polling'])(
    'ends the wizard, whatever the API shows: %s',
    async (name) => {
      const { wizard } = await at('form-login', situation(name));
      expect(await wizard.abort()).toMatchObject({ phase: 'failed', aborted: true });
    },
  );

  test('comes too late if the wizard has finished meanwhile', async () => {
    const { wizard } = await at('form-login', situation('form-finish'));
    expect(await wizard.abort()).toMatchObject({ phase: 'finished' });
  });
});
