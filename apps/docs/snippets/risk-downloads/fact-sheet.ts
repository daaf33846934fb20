import { createXs2aClient } from '@xs2a/client';
import type { FactSheet } from '@xs2a/types';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const file = await client
  .downloadFactSheet({
    path: { risk_id: '10001-xr-UCnK-0K3Q' },
    query: { format: 'json' },
  })
  .orThrow();
const sheet: FactSheet = await new Response(file.stream).json();
for (const { category, averages } of sheet.income)
  console.log('income', category, averages?.['3']);
console.log('chargebacks', sheet.chargebacks.length);
// #endregion
