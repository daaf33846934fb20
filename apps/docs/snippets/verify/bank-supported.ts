import { createXs2aClient, parseFlag } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const bank = await client
  .getBank({ query: { bank_code: '88888888', country_id: 'DE' } })
  .orThrow();
console.log(
  bank.name,
  parseFlag(bank.xs2a_supported) ? 'is supported' : 'is not supported',
);
// #endregion
