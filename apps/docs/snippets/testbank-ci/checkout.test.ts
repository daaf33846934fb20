import { createXs2aClient } from '@xs2a/client';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import { afterAll, beforeAll, expect, test } from 'vitest';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ now: '2026-06-01T10:00:00Z' });
});
afterAll(() => testbank.close());

test.each([
  { pin: '12345', phase: 'finished', verifications: 1 },
  { pin: 'wrong', phase: 'form', verifications: 0 },
  { pin: 'no-account', phase: 'failed', verifications: 0 },
])(
  'after the PIN $pin, the wizard is in the phase $phase',
  async ({ pin, phase, verifications }) => {
    const { keys } = await testbank.control.createAccount();
    const client = createXs2aClient({
      apiKey: keys.test,
      baseUrl: 'http://testbank',
      fetch: testbank.fetch,
    });
    const { wizard_session_key } = await client
      .createVerification({
        body: { bank_code: '88888888', country_id: 'DE' },
      })
      .orThrow();
    const wizard = await client.openWizard(wizard_session_key);
    await wizard.submit({
      USER_NAME: 'hartmut.mustermann',
      USER_PIN: pin,
      privacy_policy: true,
    });
    expect(wizard.state.phase).toBe(phase);
    const items = await client.listVerifications().toArray({ limit: 10 });
    expect(items).toHaveLength(verifications);
  },
);
