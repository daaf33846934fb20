import { createMockServer, type MockServer } from '@xs2a/mock';
import type { WizardForm } from '@xs2a/types';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createXs2aClient, type Xs2aClient } from '../../src/index.ts';
import type { Wizard, WizardState, WizardValues } from '../../src/wizard/index.ts';

let mock: MockServer;
let client: Xs2aClient;
let wizard: Wizard;

beforeAll(async () => {
  mock = await createMockServer();
  client = createXs2aClient({ apiKey: 'key', baseUrl: await mock.listen(0) });
});
afterAll(() => mock.close());

beforeEach(async () => {
  const { wizard_session_key } = await client.createVerification().orThrow();
  wizard = await client.openWizard(wizard_session_key);
});

const bank = { country_id: 'DE', bank_code: '88888888' };
const login = (pin: string) => ({ USER_NAME: 'hartmut.mustermann', USER_PIN: pin, privacy_policy: true });

/** Submits one form after the other; the result is what was labels, in the order of the steps. */
async function walk(...steps: WizardValues[]): Promise<string[]> {
  const labels = [label(wizard.state)];
  for (const values of steps) labels.push(label(await wizard.submit(values)));
  return labels;
}

function label(state: WizardState): string {
  return 'form' in state ? `${state.phase} ${state.form.name}` : state.phase;
}

describe('from the first form to the end', () => {
  test.each([
    { name: 'without a TAN', steps: [bank, login('12345')], want: ['form bank', 'form login', 'finished'] },
    {
      name: 'with the login in two steps',
      steps: [bank, login('next'), { login_code: '123456' }],
      want: ['form bank', 'form login', 'form login', 'finished'],
    },
    {
      name: 'with a choice of the account and a TAN that is wrong at first',
      steps: [bank, login('accounts'), { account: 0 }, { tan: 'WRONG' }, { tan: '123456' }],
      want: ['form bank', 'form login', 'form account', 'form tan', 'form tan', 'finished'],
    },
    {
      name: 'with a choice of the TAN procedure',
      steps: [bank, login('forms'), { tan_procedure: 'chip', card_number: '1234567890' }, { tan: '123456' }],
      want: ['form bank', 'form login', 'form tan', 'form tan', 'finished'],
    },
    {
      name: 'after a login that is refused',
      steps: [bank, login('wrong'), login('12345')],
      want: ['form bank', 'form login', 'form login', 'finished'],
    },
  ])('$name', async ({ steps, want }) => {
    expect(await walk(...steps)).toEqual(want);
  });

  test('with an approval in the app of the bank, which is polled', async () => {
    expect(await walk(bank, login('autosubmit'))).toEqual(['form bank', 'form login', 'polling tan']);
    expect(label(await wizard.poll())).toBe('finished');
  });

  test('with shared credentials instead of a login', async () => {
    await wizard.submit(bank);
    expect(label(await wizard.submitCredentials('wrong'))).toBe('form login');
    expect(label(await wizard.submitCredentials('crp_T09bO6ba2nSaIsYI|||eyJpdiI6Im'))).toBe('finished');
  });
});

describe('outside the usual steps', () => {
  test('banks are suggested, and the form is kept', async () => {
    const before = wizard.state;
    const suggestions = await wizard.completeBankcodes({ bank_code: '8888', country_id: 'DE' });
    expect(suggestions.map(({ value }) => value)).toContain('88888888');
    expect(wizard.state).toBe(before);
  });

  test('the language and the transport change, and back goes back', async () => {
    await wizard.submit({ ...bank, bank_code: '88888889' });
    const state = wizard.state as { form: WizardForm };
    const tabs = state.form.elements.find((element) => element.type === 'tabs');
    const tab = Object.keys(tabs?.type === 'tabs' ? tabs.tabs : {})[1] ?? '';
    expect(label(await wizard.switchTab(tab))).toBe('form login');
    expect(label(await wizard.changeLanguage('en'))).toBe('form login');
    expect(label(await wizard.back())).toBe('form bank');
  });

  test('abort ends the wizard', async () => {
    expect(await wizard.abort()).toMatchObject({ phase: 'failed', aborted: true });
    await expect(wizard.back()).rejects.toMatchObject({ reason: 'ended' });
  });

  test('what the API refuses leaves the wizard where it stood', async () => {
    await expect(wizard.switchTab('not a transport')).rejects.toMatchObject({ reason: 'refused', status: 422 });
    expect(label(wizard.state)).toBe('form bank');
  });
});
