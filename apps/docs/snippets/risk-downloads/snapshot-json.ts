import { createXs2aClient } from '@xs2a/client';
import type { AccountSnapshotJson2 } from '@xs2a/types';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const file = await client
  .downloadAccountSnapshot({
    path: { risk_id: '10001-xr-UCnK-0K3Q' },
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
