import { createXs2aClient } from '@xs2a/client';

// #region main
const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// The bank user has a bank connection of mode `full`. Create another one, of mode `none`.
const { wizard_session_key } = await user
  .createBankConnection({ body: { sync_mode: 'none', bic: 'TESTAT88XXX' } })
  .orThrow();
const wizard = await user.openWizard(wizard_session_key);
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});

for await (const { id, sync_mode } of user.listBankConnections()) {
  const answer = await user.syncBankConnection({ path: { connection_id: id } });
  if (answer.status === 202)
    console.log(sync_mode, 'open the wizard for', answer.body.transaction);
  if (answer.status === 204)
    console.log(sync_mode, 'nothing to do for the bank user');
}
// #endregion
