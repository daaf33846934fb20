import { createXs2aClient, parseCount } from '@xs2a/client';
import { walkWizard } from './walk-wizard.ts';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = { xs2a_overdraft_limit_check: {} };
const { wizard_session_key, transaction } = await client
  .createRisk({ body })
  .orThrow();
await walkWizard(client, wizard_session_key, 'negative-balance');

// When the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_overdraft_limit_check;
if (check) {
  const { booking_days, overdraft_limit_days } = check;
  console.log(parseCount(overdraft_limit_days), 'of', parseCount(booking_days));
  console.log('down to', check.maximum_overdraft_used);
}
// #endregion
