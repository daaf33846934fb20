import { writeFile } from 'node:fs/promises';
import { createXs2aClient } from '@xs2a/client';
import type { FactSheet } from '@xs2a/types';

console.log('--- pdf');
// #region pdf
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const { wizard_session_key, transaction } = await client
  .createRisk({
    body: {
      bank_code: '88888888',
      country_id: 'DE',
      xs2a_account_snapshot: { days: 90 },
      xs2a_fact_sheet: { limit_turnover_days: 365 },
    },
  })
  .orThrow();
const wizard = await client.openWizard(wizard_session_key);
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: 'with-chargeback',
  privacy_policy: true,
});

const path = { risk_id: transaction };
const snapshot = await client
  .downloadAccountSnapshot({ path, query: { format: 'pdf' } })
  .orThrow();
await writeFile('snapshot.pdf', snapshot.stream);
console.log(snapshot.type, snapshot.fileName);
// #endregion

console.log('--- fact-sheet');
// #region fact-sheet
const file = await client
  .downloadFactSheet({ path, query: { format: 'json' } })
  .orThrow();
const sheet: FactSheet = await new Response(file.stream).json();
for (const { category, averages } of sheet.income)
  console.log('income', category, averages?.['3']);
console.log('chargebacks', sheet.chargebacks.length);
// #endregion
