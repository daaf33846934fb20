// mock: operationId=getPayment code=401
// mock: operationId=getPayment code=403
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
for (const payment_id of ['xp_irCumJEUY550DLe2', '10001-xp-ERB6-4cEm']) {
  const answer = await client.getPayment({ path: { payment_id } });
  if (answer.status === 401)
    console.log(401, 'the key is wrong, or deleted:', answer.body.message);
  if (answer.status === 403)
    console.log(403, 'the key has the other mode:', answer.body.message);
}
// #endregion
