// testbank: /_testbank/sessions {"product":"risk","parameters":{"xs2a_account_snapshot":{"days":90,"all_accounts":true}}}
import { createXs2aClient } from '@xs2a/client';
import type { AccountSnapshotJson2 } from '@xs2a/types';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const [risk] = await client.listRisks().toArray({ limit: 1 }); // the newest
if (!risk) throw new Error('There is no risk.');
const file = await client
  .downloadAccountSnapshot({
    path: { risk_id: risk.id },
    query: { format: 'json2' },
  })
  .orThrow();

const statements: AccountSnapshotJson2 = await new Response(file.stream).json();
for (const { account, balance, turnovers } of statements) {
  console.log(
    account.description,
    balance.balance,
    balance.currency,
    `${turnovers.turnovers.length} turnovers`,
  );
}
// #endregion
