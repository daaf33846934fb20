import { createXs2aClient } from '@xs2a/client';
import { createControl } from '@xs2a/testbank/control';
import { expect, test } from 'vitest';

const baseUrl = process.env.XS2A_BASE_URL ?? 'http://127.0.0.1:4020';
const control = createControl({ url: baseUrl });

test('a finished risk has the result of its check', async () => {
  const { id, keys } = await control.createAccount({ name: 'risk test' });
  const { transaction } = await control.createFinishedSession({
    product: 'risk',
    account_id: id,
    pin: 'with-chargeback',
    parameters: {
      bank_code: '88888888',
      country_id: 'DE',
      xs2a_chargeback_check: {},
    },
  });
  const client = createXs2aClient({ apiKey: keys.test, baseUrl });
  const { xs2a_chargeback_check } = await client
    .getRisk({ path: { risk_id: transaction } })
    .orThrow();
  expect(Number(xs2a_chargeback_check?.chargebacks_count)).toBeGreaterThan(0);
});
