import { createXs2aClient, parseFlag } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { wizard_session_key, transaction } = await client
  .createVerification({ body: { bank_code: '88888888', country_id: 'DE' } })
  .orThrow();
await client.openWizard(wizard_session_key); // the bank user sees the login form

const session = await client.getSession({ path: { transaction } }).orThrow();
const { finished, current_step, last_error } = session;
if (parseFlag(finished)) console.log('finished: fetch the result');
else console.log('step', current_step, '- last error', last_error || 'none');
// #endregion
