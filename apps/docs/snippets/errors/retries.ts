// mock: operationId=listBankUsers code=500
// #region main
import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
  retries: 2, // of a GET and of wizard polling; this is the default
  timeouts: { attempt: 10_000, overall: 30_000 },
  hooks: {
    onFailure: ({ attempt, error, retryInMs }) =>
      console.log(
        `attempt ${attempt}: ${error.message}`,
        retryInMs === undefined ? 'given up' : 'again',
      ),
  },
});

for await (const { id } of client.listBankUsers()) console.log(id);
// #endregion
