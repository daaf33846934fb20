// mock: operationId=listVerifications example=verification-list-not-covered
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const from = '2015-05-05T00:00:00+02:00';
const to = '2015-05-05T23:59:59+02:00';
const list = client.listVerifications({ query: { from, to } });
for await (const { id, created_at } of list) console.log(id, created_at);
// #endregion
