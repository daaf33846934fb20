// testbank: /_testbank/sessions {"product":"verification","parameters":{"check_amount":"10000.00","check_currency_id":"EUR"}}
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const query = { check_requested: true, check_passed: false };
for await (const {
  transaction,
  iban,
  check_amount,
} of client.listVerifications({ query })) {
  console.log(transaction, iban, check_amount);
}
// #endregion
