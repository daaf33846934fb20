import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const session = await client
  .createRisk({
    body: {
      bank_code: '88888888',
      country_id: 'DE',
      xs2a_balance_overview: {}, // no parameters: an empty object
      xs2a_name_check: { name: 'Mustermann', firstname: 'Hartmut' },
      xs2a_account_snapshot: { days: 90, filters: ['rent', 'income'] },
    },
  })
  .orThrow();

console.log(session.transaction);
// #endregion
