// testbank: PUT /_testbank/bank/password {"password":"changed"}
import { createXs2aClient } from '@xs2a/client';
import type { BankConnection } from '@xs2a/types';

const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

console.log('--- state');
// #region state
const connections = await user.listBankConnections().toArray({ limit: 100 });
const full = connections.find(({ sync_mode }) => sync_mode === 'full');
if (!full) throw new Error('There is no bank connection of mode full.');
const path = { connection_id: full.id };

/** Prints the state of the bank connection. */
async function look(): Promise<BankConnection> {
  const connection = await user.getBankConnection({ path }).orThrow();
  const { sync_mode, sync_active, sync_fail_counter } = connection;
  const state = sync_active ? 'active' : 'stopped';
  console.log(sync_mode, state, '- failures:', sync_fail_counter);
  return connection;
}

const { status } = await user.syncBankConnection({ path });
console.log(status);
const { sync_message } = await look();
console.log(sync_message);
// #endregion

console.log('--- repair');
// #region repair
for (;;) {
  const { sync_fail_counter, sync_mode, bic } = await look();
  if (sync_fail_counter === 0) break;
  if (sync_fail_counter < 3) {
    const body = { force: true };
    const { status } = await user.syncBankConnection({ path, body });
    console.log('forced', status);
  } else {
    // The bank connection is disabled permanently, but its bank accounts stay.
    // A new bank connection updates them.
    await user.deleteBankConnection({ path }).orThrow();
    const { transaction } = await user
      .createBankConnection({ body: { sync_mode, bic } })
      .orThrow();
    console.log('the bank user has to log in again:', transaction);
    break;
  }
}
// #endregion
