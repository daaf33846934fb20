// mock: operationId=listVerifications example=verification-list-not-covered
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const query = {
  check_requested: true,
  check_passed: false,
  from: '2015-05-01',
  to: '2015-05-31T23:59:59',
};
for await (const {
  transaction,
  iban,
  check_amount,
} of client.listVerifications({ query })) {
  console.log(transaction, iban, check_amount);
}
// #endregion
