import { createOrFind, createXs2aClient, parseTimestamp } from '@xs2a/client';

// #region main
const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const body = { sync_mode: 'full', bic: 'TESTDE88XXX' } as const;

const since = new Date(Date.now() - 60_000);
const connection = await createOrFind(
  () => user.createBankConnection({ body }).orThrow(),
  user.listBankConnections(),
  ({ bic, created_at }) =>
    bic === body.bic && parseTimestamp(created_at) >= since,
);
console.log('id' in connection ? 'found' : 'created');
// #endregion
