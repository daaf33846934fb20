import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const testbank = await createTestbank();
const { control } = testbank;
const client = createXs2aClient({
  apiKey: 'testbank_test_key',
  baseUrl: 'http://testbank',
  fetch: testbank.fetch,
});

/** Opens the wizard of a payment. */
async function openPayment() {
  const { wizard_session_key } = await client
    .createPayment({
      body: {
        amount: '49.90',
        currency_id: 'EUR',
        purpose: 'Order 4711',
        recipient_holder: 'Any name',
        recipient_iban: 'DE62888888880012345678',
      },
    })
    .orThrow();
  return client.openWizard(wizard_session_key);
}

const bank = { country_id: 'DE', bank_code: '88888888' };
const login = (pin: string) => ({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: pin,
  privacy_policy: true,
});

/** The steps that lead to each error, and what happens before the last step. */
const ways: Record<
  string,
  { steps: object[]; before?: () => Promise<unknown> }
> = {
  login_failed: { steps: [bank, login('wrong')] },
  session_timeout: {
    steps: [bank, login('12345')],
    before: () => control.travel({ minutes: 21 }),
  },
  tan_failed: { steps: [bank, login('12345'), { tan: 'WRONG' }] },
  tech_error: {
    steps: [bank, login('12345')],
    before: () => control.setBankState({ state: 'down' }),
  },
  // A bank of mode Live, with a key of mode Test.
  testmode_error: { steps: [{ country_id: 'DE', bank_code: '90010100' }] },
  trans_not_possible: { steps: [bank, login('no-account')] },
  validation_failed: { steps: [{ country_id: 'DE', bank_code: '12345678' }] },
};

for (const [code, { steps, before }] of Object.entries(ways)) {
  const wizard = await openPayment();
  for (const step of steps) {
    if (step === steps.at(-1)) await before?.();
    await wizard.submit(step as Record<string, string>);
  }
  const error = 'error' in wizard.state ? wizard.state.error : undefined;
  if (error?.code !== code) throw new Error(`${code}: ${error?.code}`);
  console.log(`${code}: ${error.recoverable ? 'recoverable' : 'final'}`);
  await control.setBankState({ state: 'up' });
}
await testbank.close();
