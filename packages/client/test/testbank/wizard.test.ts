import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/index.ts';
import { TestbankWorld } from './support.ts';

const world = new TestbankWorld();

const login = { USER_NAME: 'hartmut.mustermann', USER_PIN: '12345', privacy_policy: true };
const payment = {
  sender_bic: 'TESTDE88XXX',
  amount: '5.00',
  currency_id: 'EUR',
  purpose: 'Invoice 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
} as const;

/** A payment whose bank user is asked for a TAN. */
async function atTan(settings: Settings = {}) {
  const client = await world.client(settings);
  const { wizard_session_key, transaction } = await client.createPayment({ body: payment }).orThrow();
  const wizard = await client.openWizard(wizard_session_key);
  await wizard.submit(login);
  return { client, wizard, transaction };
}

describe('refresh', () => {
  const loses = (field: string) => world.losing(({ body }) => `${body}`.includes(field));

  test('shows the form to which a login has led whose answer was lost', async () => {
    const client = await world.client({ fetch: loses('USER_PIN') });
    const { wizard_session_key } = await client.createPayment({ body: payment }).orThrow();
    const wizard = await client.openWizard(wizard_session_key);
    await expect(wizard.submit(login)).rejects.toMatchObject({ kind: 'Connection' });
    expect(wizard.state).toMatchObject({ phase: 'form', form: { name: 'login' } });
    expect(await wizard.refresh()).toMatchObject({ phase: 'form', form: { name: 'tan' } });
  });

  test('shows the same form if the step had not arrived', async () => {
    const { wizard } = await atTan();
    expect(await wizard.refresh()).toMatchObject({ phase: 'form', form: { name: 'tan' }, error: undefined });
    expect(await wizard.submit({ tan: '123456' })).toMatchObject({ phase: 'finished' });
  });

  test('says that the session has ended if the last answer was lost; the payment has the result', async () => {
    const { client, wizard, transaction } = await atTan({ fetch: loses('"tan"') });
    await expect(wizard.submit({ tan: '123456' })).rejects.toMatchObject({ kind: 'Connection' });
    expect(await wizard.refresh()).toMatchObject({ phase: 'failed', error: { code: 'session_timeout' } });
    expect(await client.getPayment({ path: { payment_id: transaction } })).toMatchObject({ status: 200 });
  });
});

describe('suggestions', () => {
  test('do not get in the way of the choice of the bank', async () => {
    const client = await world.client();
    const { wizard_session_key } = await client.createVerification().orThrow();
    const wizard = await client.openWizard(wizard_session_key);
    const typed = ['8', '88', '888'].map((bank_code) => wizard.completeBankcodes({ bank_code, country_id: 'DE' }));
    const state = await wizard.submit({ bank_code: '88888888', country_id: 'DE' });
    expect(state).toMatchObject({ phase: 'form', form: { name: 'login' }, error: undefined });
    expect(await Promise.all(typed)).toEqual([[], [], []]);
  });

  test('are those of the latest keystroke', async () => {
    const client = await world.client();
    const { wizard_session_key } = await client.createVerification().orThrow();
    const wizard = await client.openWizard(wizard_session_key);
    const [early, late] = await Promise.all(
      ['1', '8888'].map((bank_code) => wizard.completeBankcodes({ bank_code, country_id: 'DE' })),
    );
    expect(late?.map(({ value }) => value)).toContain('88888888');
    expect(early).toEqual(late);
  });
});
