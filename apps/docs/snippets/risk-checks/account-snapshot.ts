import { createXs2aClient } from '@xs2a/client';
import { walkWizard } from './walk-wizard.ts';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const body = { xs2a_account_snapshot: { days: 45, filters: [] } };
const { wizard_session_key, transaction } = await client
  .createRisk({ body })
  .orThrow();
await walkWizard(client, wizard_session_key, '12345');

// When the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_account_snapshot;
console.log(check);
