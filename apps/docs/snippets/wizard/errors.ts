import { createXs2aClient } from '@xs2a/client';
import { WizardStepError } from '@xs2a/client/wizard';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { wizard_session_key } = await client.createVerification().orThrow();
const wizard = await client.openWizard(wizard_session_key);
await wizard.submit({ country_id: 'DE', bank_code: '88888888' });

// Not sent, because the PIN breaks a rule of the form.
try {
  await wizard.submit({
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: '123',
    privacy_policy: true,
  });
} catch (error) {
  if (!(error instanceof WizardStepError)) throw error;
  console.log(error.reason, error.failedRules);
}

// Sent, but the bank refuses it: you get the same form again, with a recoverable error.
const refused = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: 'wrong',
  privacy_policy: true,
});
if (refused.phase === 'form')
  console.log(
    refused.form.name,
    refused.error?.code,
    refused.error?.recoverable,
  );

// The bank user has no suitable account, so the transaction ends. Create a new one.
const ended = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: 'no-account',
  privacy_policy: true,
});
if (ended.phase === 'failed')
  console.log(ended.phase, ended.error?.code, ended.error?.recoverable);
// #endregion
