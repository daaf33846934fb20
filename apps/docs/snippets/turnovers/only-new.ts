import { createXs2aClient } from '@xs2a/client';
import { createControl } from '@xs2a/testbank/control';

console.log('--- read');
// #region read
const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const accounts = await user.listBankAccounts().toArray({ limit: 100 });
const account = accounts.find((candidate) => candidate.transaction_possible);
if (!account) throw new Error('There is no bank account for payments.');

/** Reads the turnovers that are not marked as seen, and marks them. */
async function readNew(account_id: string) {
  const path = { account_id };
  const { turnovers } = await user
    .getBankAccountTurnovers({ path, query: { only_new: true } })
    .orThrow();
  // Store them here, before they are marked: only_new leaves out marked ones.
  await user.markTurnoversAsSeen({ path }).orThrow();
  return turnovers;
}

const year = await readNew(account.id);
console.log(year.length, 'turnovers');
console.log((await readNew(account.id)).length, 'new ones');
// #endregion

console.log('--- later');
// #region later
const { XS2A_BASE_URL: url = 'http://127.0.0.1:4020' } = process.env;
const { iban } = account;
await createControl({ url }).createTurnover({
  iban,
  amount: -4990, // cents
  purpose: ['Order 4711'],
  counter_holder: 'Shop GmbH',
});

for await (const { id: connection_id } of user.listBankConnections())
  await user.syncBankConnection({ path: { connection_id } }).orThrow();
for (const { booking_date, amount, purpose } of await readNew(account.id))
  console.log(booking_date.slice(0, 10), amount, purpose);
// #endregion
