// mock: operationId=getBankConnection example=bank-connection-failed
import { createXs2aClient, parseTimestamp } from '@xs2a/client';

const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const connection = await user
  .getBankConnection({ path: { connection_id: 'bcn_BnB6mQLsHKZacYvC' } })
  .orThrow();
const { sync_mode, sync_active, sync_fail_counter, sync_message, last_synced } =
  connection;
console.log(
  sync_mode,
  sync_active ? 'active' : 'stopped',
  `after ${sync_fail_counter} failures`,
);
console.log(sync_message, parseTimestamp(last_synced).toISOString());
// #endregion
