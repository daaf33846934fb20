// mock: operationId=getRisk example=risk-with-balance-overview
import { createXs2aClient, parseAmount } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const risk = await client
  .getRisk({ path: { risk_id: '10001-xr-UCnK-0K3Q' } })
  .orThrow();
console.log(risk.account_holder, risk.iban);

// A check that was not requested is absent.
const { xs2a_balance_overview: overview, xs2a_name_check: name } = risk;
if (overview)
  console.log('balance', parseAmount(overview.balance), overview.currency_id);
if (!name) console.log('no name check');
// #endregion
