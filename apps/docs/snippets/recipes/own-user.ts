import { join } from 'node:path';
import { createTestbank } from '@xs2a/testbank';

const testbank = await createTestbank({
  now: '2026-06-03T10:00:00Z',
  users: join(import.meta.dirname, 'users.yaml'),
});
await testbank.control.freezeClock();
const { object: risk } = await testbank.control.createFinishedSession({
  product: 'risk',
  user_name: 'erika.musterfrau',
  pin: '47110815',
  parameters: {
    bank_code: '88888888',
    country_id: 'DE',
    xs2a_balance_overview: {},
    xs2a_chargeback_check: {},
    xs2a_standing_orders_check: {},
  },
});
console.log(risk.account_holder, risk.iban);
console.log(JSON.stringify(risk.xs2a_balance_overview));
console.log(JSON.stringify(risk.xs2a_chargeback_check));
console.log(JSON.stringify(risk.xs2a_standing_orders_check));
await testbank.close();
