import { createXs2aClient } from '@xs2a/client';
import { pin } from './pin.ts';

// #region main
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

await pin({ scenario: 'tan-failed' });
const { wizard_session_key } = await client
  .createPayment({
    body: {
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Order 4711',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    },
  })
  .orThrow();

const wizard = await client.openWizard(wizard_session_key);
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
const state = await wizard.submit({ tan: '123456' }); // the scenario refuses any TAN
if (state.phase === 'form') console.log(state.error?.code);
console.log((await wizard.submit({ tan: '123456' })).phase);
// #endregion
