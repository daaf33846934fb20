import { createXs2aClient } from '@xs2a/client';

// #region main
const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// Stands for your encrypted storage, with one half for each bank connection.
const vault = new Map<string, string>();
const body = { sync_mode: 'shared', bic: 'TESTDE88XXX' } as const;

// The first session: the bank user logs in by hand, and the last answer contains your half.
const first = await user.createBankConnection({ body }).orThrow();
const login = await user.openWizard(first.wizard_session_key);
const end = await login.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
if (end.phase === 'finished' && end.loginCredentials)
  vault.set('hartmut', end.loginCredentials);

// A later session: send the stored half instead of the fields of the login form.
const later = await user.createBankConnection({ body }).orThrow();
const nextWizard = await user.openWizard(later.wizard_session_key);
const state = await nextWizard.submitCredentials(vault.get('hartmut') ?? '');
console.log(
  state.phase === 'form'
    ? 'wrong by now: the bank user logs in by hand'
    : state.phase,
);
// #endregion
