import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { wizard_session_key } = await client
  .createPayment({
    body: {
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Order 4711',
      recipient_holder: 'Any name',
      recipient_iban: 'DE62888888880012345678', // a recipient that test mode always accepts
      recipient_bic: 'TESTDE88XXX',
      recipient_country_id: 'DE',
    },
  })
  .orThrow();

const wizard = await client.openWizard(wizard_session_key);
await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: 'accounts',
  privacy_policy: true,
});
await wizard.submit({ account: 0 });

const refused = await wizard.submit({ tan: 'WRONG' });
if (refused.phase === 'form')
  console.log(refused.error?.code, 'recoverable:', refused.error?.recoverable);
const done = await wizard.submit({ tan: '123456' });
console.log(done.phase);
// #endregion
