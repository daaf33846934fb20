// testbank: /_testbank/faults {"operation_id":"listBanks","status":500}
// #region main
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
  retries: 2, // for a GET and for wizard polling; the default is 2
  timeouts: { attempt: 10_000, overall: 30_000 },
  hooks: {
    onFailure: ({ attempt, error, retryInMs }) =>
      console.log(
        `attempt ${attempt}: ${error.message}`,
        retryInMs === undefined ? 'given up' : 'again',
      ),
  },
});

const banks = await client.listBanks().toArray({ limit: 100 });
console.log(banks.length, 'banks');
// #endregion
