// mock: operationId=getRisk example=risk-with-account-snapshot
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const body = { xs2a_account_snapshot: { days: 45, filters: [] } };
const { transaction } = await client.createRisk({ body }).orThrow();

// … when the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_account_snapshot;
console.log(check);
