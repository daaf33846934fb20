// mock: operationId=getRisk example=risk-with-standing-orders-check
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = { xs2a_standing_orders_check: {} };
const { transaction } = await client.createRisk({ body }).orThrow();

// … when the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_standing_orders_check;
for (const order of check?.standing_orders ?? []) {
  const { amount, currency, frequency, frequency_interval, day } = order;
  console.log(amount, currency, frequency_interval, frequency, day);
}
// #endregion
