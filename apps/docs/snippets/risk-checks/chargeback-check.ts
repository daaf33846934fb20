import { createXs2aClient, parseCount } from '@xs2a/client';
import { walkWizard } from './walk-wizard.ts';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = { xs2a_chargeback_check: {} };
const { wizard_session_key, transaction } = await client
  .createRisk({ body })
  .orThrow();
await walkWizard(client, wizard_session_key, 'with-chargeback');

// When the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_chargeback_check;
if (check) {
  console.log('all of them', parseCount(check.chargebacks_count));
  console.log('lack of funds', parseCount(check.chargebacks_coverage));
  console.log('by hand', parseCount(check.chargebacks_revoked));
}
// #endregion
