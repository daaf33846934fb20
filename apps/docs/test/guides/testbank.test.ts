/** What the guide says of banks and PINs, against the Testbank, the mock, and the table of PINs. */
import { createXs2aClient, type Xs2aClient } from '@xs2a/client';
import { pins } from '@xs2a/testbank/pins';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/llms/markdown.ts';
import { type RunningMock, startMock } from '../mock.ts';
import { type RunningTestbank, startTestbank } from '../testbank.ts';
import { readGuide, sectionOf, tablesOf } from './tables.ts';

const guide = readGuide('testbank');
const [shown = { head: [], rows: [] }] = tablesOf(sectionOf(guide, 'What the mock simulates'));
/** What the mock shows after a PIN, by the words before it in the guide. */
const shownBy = new Map(shown.rows.map(([sent = '', form = '']) => [sent, form]));

let mock: RunningMock;
let testbank: RunningTestbank;
beforeAll(async () => {
  [mock, testbank] = await Promise.all([startMock(), startTestbank()]);
});
afterAll(() => Promise.all([mock.close(), testbank.close()]));

/** What the wizard shows after a login, in the words of the guide. */
async function shownAfter(client: Xs2aClient, pin: string): Promise<string> {
  const { wizard_session_key } = await client.createVerification().orThrow();
  const wizard = await client.openWizard(wizard_session_key);
  await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
  const state = await wizard.submit({ USER_NAME: 'hartmut.mustermann', USER_PIN: pin, privacy_policy: true });
  if (!('form' in state)) return state.phase === 'finished' ? '`finish`' : state.phase;
  const notes = [state.phase === 'polling' && 'which polls', state.error && 'with an error'].filter(Boolean);
  return [`\`${state.form.name}\``, ...notes].join(', ');
}

describe('the mock', () => {
  test.each(pins)('after $pin', async ({ pin }) => {
    const client = createXs2aClient({ apiKey: 'key', baseUrl: mock.address });
    const want = shownBy.get(`the PIN \`${pin}\``) ?? shownBy.get('any other PIN');
    expect(await shownAfter(client, pin === 'iban:' ? 'iban:DE62888888880012345678' : pin)).toBe(want);
  });

  test('shows something else after five of them', () => {
    const named = [...shownBy.keys()].flatMap((sent) => /^the PIN `(.*)`$/.exec(sent)?.[1] ?? []);
    expect(named).toHaveLength(5);
    expect(named.filter((pin) => !pins.some((known) => known.pin === pin))).toEqual([]);
  });
});

describe('the table of PINs', () => {
  const rows = tablesOf(sectionOf(toMarkdown(guide), 'PINs'))[0];

  test('is that of the Testbank', () => {
    expect(rows?.rows).toEqual(pins.map(({ pin, doc }) => [`\`${pin}\``, doc]));
  });

  test('has every PIN that the situations name', () => {
    const situations = tablesOf(sectionOf(guide, 'PINs')).at(-1);
    const named = (situations?.rows ?? []).flatMap(([, use = '']) => [...use.matchAll(/`([a-z-]+)`/g)]);
    expect(named.length).toBeGreaterThan(8);
    expect(named.map(([, pin]) => pin).filter((pin) => !pins.some((known) => known.pin === pin))).toEqual([]);
  });
});

test('the banks of the guide are those of the Testbank', async () => {
  const client = createXs2aClient({ apiKey: 'testbank_test_key', baseUrl: testbank.address });
  const [banks = { head: [], rows: [] }] = tablesOf(sectionOf(guide, 'Banks'));
  expect(banks.rows).toHaveLength(3);
  for (const [, code = '', bic = '', country = ''] of banks.rows) {
    const query = { bank_code: code.replaceAll('`', ''), country_id: country.replaceAll('`', '') };
    const bank = await client.getBank({ query }).orThrow();
    expect(bank.testmode).toBeTruthy();
    // The bank code with tabs belongs to the bank of the first row.
    expect(bank.bic).toBe(bic === '' ? 'TESTDE88XXX' : bic.replaceAll('`', ''));
  }
});
