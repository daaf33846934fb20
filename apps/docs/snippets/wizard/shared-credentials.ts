import { createXs2aClient } from '@xs2a/client';

// #region main
const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const vault = new Map<string, string>(); // yours: encrypted, by bank connection
const body = { sync_mode: 'shared', bic: 'TESTDE88XXX' } as const;

// The first session: the bank user logs in by hand, and the end of the session returns your half.
const first = await user.createBankConnection({ body }).orThrow();
const login = await user.openWizard(first.wizard_session_key);
const end = await login.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
if (end.phase === 'finished' && end.loginCredentials)
  vault.set('hartmut', end.loginCredentials);

// A later session: the login form is answered with the half that you have kept.
const later = await user.createBankConnection({ body }).orThrow();
const nextWizard = await user.openWizard(later.wizard_session_key);
const state = await nextWizard.submitCredentials(vault.get('hartmut') ?? '');
console.log(
  state.phase === 'form'
    ? 'wrong by now: the bank user logs in by hand'
    : state.phase,
);
// #endregion
