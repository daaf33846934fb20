import { createXs2aClient, parseAmount } from '@xs2a/client';

console.log('--- create');
// #region create
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const session = await client
  .createRisk({
    body: {
      bank_code: '88888888',
      country_id: 'DE',
      xs2a_balance_overview: {}, // no parameters: an empty object
      xs2a_name_check: { name: 'Mustermann', firstname: 'Hartmut' },
      xs2a_account_snapshot: { days: 90, filters: ['rent', 'income'] },
    },
  })
  .orThrow();

console.log(session.transaction);
// #endregion

console.log('--- wizard');
// #region wizard
const wizard = await client.openWizard(session.wizard_session_key);
const { phase } = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
console.log(phase);
// #endregion

console.log('--- result');
// #region result
const risk = await client
  .getRisk({ path: { risk_id: session.transaction } })
  .orThrow();
console.log(risk.account_holder, risk.iban);

// A check that you did not request is missing.
const { xs2a_balance_overview: overview, xs2a_name_check: name } = risk;
if (overview)
  console.log('balance', parseAmount(overview.balance), overview.currency_id);
if (name) console.log('similarity', name.similarity, 'match', name.match);
if (!risk.xs2a_chargeback_check) console.log('no chargeback check');
// #endregion
