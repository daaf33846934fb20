/** Records the answers that the demo of the widget plays: `node test/widget/recording.ts` writes them. */
import { writeFile } from 'node:fs/promises';
import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';
import type { WizardResponse } from '@xs2a/types';
import type { Recording } from '../../src/widget/playback.ts';
import { testbankStart } from '../testbank.ts';

export const recordingFile: URL = new URL('../../src/widget/recording.json', import.meta.url);

/** Walks a verification at the Testbank, in English, by the address that the widget uses. */
export async function recordWizard(): Promise<Recording> {
  const testbank = await createTestbank({ seed: 1, now: testbankStart, slowMs: 0 });
  const { fetch } = testbank;
  const client = createXs2aClient({ apiKey: 'testbank_test_key', baseUrl: 'http://testbank', fetch });

  /** Opens a session; the function that it returns takes its steps. */
  const open = async () => {
    const { wizard_session_key: key } = await client.createVerification().orThrow();
    return async (step: object): Promise<WizardResponse> => {
      const answer = await fetch('http://testbank/widget/wizard', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key, ...step }),
      });
      if (answer.status !== 200) throw new Error(`The Testbank answered with ${answer.status}.`);
      return (await answer.json()) as WizardResponse;
    };
  };

  try {
    const step = await open();
    await step({});
    const bank = await step({ action: 'change-language', language: 'en' });
    const suggestions = await step({ action: 'complete-bankcodes', bank_code: '8', country_id: 'DE' });
    const login = await step({ bank_code: '88888888', country_id: 'DE' });
    const account = await step({ USER_NAME: 'hartmut.mustermann', USER_PIN: 'accounts', privacy_policy: '1' });
    const finish = await step({ account: '0' });
    const other = await open();
    await other({});
    const aborted = await other({ action: 'abort' });
    return { forms: [bank, login, account, finish], suggestions, aborted };
  } finally {
    await testbank.close();
  }
}

if (import.meta.main) await writeFile(recordingFile, `${JSON.stringify(await recordWizard(), null, 2)}\n`);
