import { createXs2aClient } from '@xs2a/client';

// #region main
const address = process.env.XS2A_BASE_URL;
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: address,
});
await client.listBanks({ query: { country_id: 'AT' } });

const journal = await (await fetch(`${address}/_mock/requests`)).json();
const [last] = journal.requests; // newest first; API keys, PINs and TANs are redacted
console.log(last.method, last.path, last.status);
// #endregion
