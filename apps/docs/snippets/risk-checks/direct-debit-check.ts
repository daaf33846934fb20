import { createXs2aClient, parseDate } from '@xs2a/client';
import { walkWizard } from './walk-wizard.ts';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = {
  xs2a_direct_debit_check: {
    check_amount: 3500,
    check_currency_id: 'EUR',
    start_date: '2026-03-20',
    end_date: '2026-04-10',
  },
};
const { wizard_session_key, transaction } = await client
  .createRisk({ body })
  .orThrow();
await walkWizard(client, wizard_session_key, '12345');

// When the bank user has finished the wizard:
const risk = await client.getRisk({ path: { risk_id: transaction } }).orThrow();
const check = risk.xs2a_direct_debit_check;
if (check?.recommendation === 'ANY') console.log('collect on any day');
if (check?.recommendation === 'REJECT') console.log('do not collect');
if (check?.recommendation === 'DATE') {
  const day = parseDate(check.recommendation_date); // null for 0000-00-00
  console.log('collect on', day?.toISOString());
}
// #endregion
