import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { wizard_session_key } = await client.createVerification().orThrow();
const wizard = await client.openWizard(wizard_session_key);
await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
const waiting = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: 'autosubmit',
  privacy_policy: true,
});

if (waiting.phase === 'polling') {
  console.log('waits for an approval, asks every', waiting.interval, 'ms');
  const next = await wizard.poll({ signal: AbortSignal.timeout(120_000) });
  console.log(next.phase);
}
// #endregion
