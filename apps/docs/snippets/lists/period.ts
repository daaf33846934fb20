// testbank: /_testbank/sessions {"product":"verification"}
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const day = '2026-03-16'; // when the verifications were created
const query = { from: `${day}T00:00:00+01:00`, to: `${day}T23:59:59+01:00` };
const list = client.listVerifications({ query });
for await (const { id, created_at } of list) console.log(id, created_at);
// #endregion
