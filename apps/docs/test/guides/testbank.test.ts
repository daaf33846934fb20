/** What the guide says that the mock shows after each PIN of the Testbank. */
import { createXs2aClient, type Xs2aClient } from '@xs2a/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningMock, startMock } from '../mock.ts';
import { keysOf, readGuide, sectionOf, tablesOf } from './tables.ts';

const [table = { head: [], rows: [] }] = tablesOf(sectionOf(readGuide('testbank'), 'PINs'));
const pins = table.rows.map((row, index) => ({ pin: keysOf(table)[index] ?? '', effect: row[2] ?? '' }));

let mock: RunningMock;
let client: Xs2aClient;
beforeAll(async () => {
  mock = await startMock();
  client = createXs2aClient({ apiKey: 'key', baseUrl: mock.address });
});
afterAll(() => mock.close());

/** What the mock shows after a login, in the words of the guide. */
async function shownAfter(pin: string): Promise<string> {
  const { wizard_session_key } = await client.createVerification().orThrow();
  const wizard = await client.openWizard(wizard_session_key);
  await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
  const state = await wizard.submit({ USER_NAME: 'hartmut.mustermann', USER_PIN: pin, privacy_policy: true });
  if (!('form' in state)) return state.phase === 'finished' ? '`finish`' : state.phase;
  const notes = [state.phase === 'polling' && 'polling', state.error && 'error'].filter(Boolean);
  return [`\`${state.form.name}\``, ...notes].join(', ');
}

test('there is a row for each PIN', () => {
  expect(pins).toHaveLength(16);
});

test.each(pins)('$pin: $effect', async ({ pin, effect }) => {
  expect(await shownAfter(pin === 'iban:' ? 'iban:DE62888888880012345678' : pin)).toBe(effect);
});
