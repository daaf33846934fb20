import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const query = { country_id: 'AT' } as const;
for await (const { bank_code, name } of client.listBanks({ query }))
  console.log(bank_code, name);
// #endregion
