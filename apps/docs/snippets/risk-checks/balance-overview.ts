import { createXs2aClient, toMinorUnits } from '@xs2a/client';
import { walkWizard } from './walk-wizard.ts';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = { xs2a_balance_overview: {} };
const { wizard_session_key, transaction } = await client
  .createRisk({ body })
  .orThrow();
await walkWizard(client, wizard_session_key, '12345');

// When the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_balance_overview;
if (check) {
  console.log('balance', toMinorUnits(check.balance), check.currency_id);
  console.log('available', toMinorUnits(check.available));
  console.log('limit', toMinorUnits(check.limit));
}
// #endregion
