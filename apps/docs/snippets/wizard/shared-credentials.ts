// mock: scenario=shared-credentials
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const vault = new Map<string, string>(); // yours: encrypted, by bank connection

// The first session: the bank user logs in by hand, and the end of the session returns your half.
const { wizard_session_key: first } = await client
  .createRisk({ body: { bic: 'TESTDE88XXX' } })
  .orThrow();
const login = await client.openWizard(first);
const end = await login.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
if (end.phase === 'finished' && end.loginCredentials)
  vault.set('hartmut', end.loginCredentials);

// A later session: the login form is answered with the half that you have kept.
const { wizard_session_key: later } = await client
  .createRisk({ body: { bic: 'TESTDE88XXX' } })
  .orThrow();
const nextWizard = await client.openWizard(later);
const state = await nextWizard.submitCredentials(vault.get('hartmut') ?? '');
console.log(
  state.phase === 'form'
    ? 'wrong by now: the bank user logs in by hand'
    : state.phase,
);
// #endregion
