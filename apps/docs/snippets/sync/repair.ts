// mock: operationId=getBankConnection example=bank-connection-failed
// mock: operationId=syncBankConnection code=204
import { createXs2aClient } from '@xs2a/client';

const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const path = { connection_id: 'bcn_BnB6mQLsHKZacYvC' };
const connection = await user.getBankConnection({ path }).orThrow();

if (connection.sync_fail_counter >= 3) {
  // Disabled for good. Its bank accounts stay, and the next one fills them.
  await user.deleteBankConnection({ path }).orThrow();
  const { sync_mode, bic } = connection;
  const { transaction } = await user
    .createBankConnection({ body: { sync_mode, bic } })
    .orThrow();
  console.log('the bank user has to log in again:', transaction);
} else if (connection.sync_fail_counter > 0) {
  const { status } = await user.syncBankConnection({
    path,
    body: { force: true },
  });
  console.log(
    status === 202 ? 'the bank user has to take part' : 'tried again',
    status,
  );
}
// #endregion
