import { createXs2aClient } from '@xs2a/client';

const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
// Once: the bank user logs in, and you get your half of the credentials.
const body = { sync_mode: 'shared', bic: 'TESTAT88XXX' } as const;
const first = await user.createBankConnection({ body }).orThrow();
const wizard = await user.openWizard(first.wizard_session_key);
const state = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
const credentials =
  state.phase === 'finished' ? state.loginCredentials : undefined;
console.log(credentials ? 'your half: store it encrypted' : 'no half');

// As often as you like: a sync without the bank user.
for await (const { id, sync_mode } of user.listBankConnections()) {
  if (sync_mode !== 'shared') continue;
  const { status } = await user.syncBankConnection({
    path: { connection_id: id },
    body: credentials ? { credentials } : {},
  });
  console.log(status);
}

// In a wizard, your half replaces the login form.
const second = await user.createBankConnection({ body }).orThrow();
const another = await user.openWizard(second.wizard_session_key);
console.log((await another.submitCredentials(credentials ?? '')).phase);
// #endregion
