import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const testbank = await createTestbank({ now: '2026-06-03T10:00:00Z' });
const { control } = testbank;
const { access_token, object } = await control.createFinishedSession({
  product: 'connection',
  parameters: { sync_mode: 'full' },
});
const user = createXs2aClient({
  accessToken: access_token ?? '',
  baseUrl: 'http://testbank',
  fetch: testbank.fetch,
});
const order = await control.createTurnover({
  amount: -4990, // cents
  purpose: ['Order 4711'],
  counter_holder: 'Shop GmbH',
  prebooked: true,
});

/** Fetches what the bank shows now, and prints the order. */
async function syncAndPrint(): Promise<void> {
  await user.syncBankConnection({ path: { connection_id: object.id } });
  for await (const { id, iban } of user.listBankAccounts()) {
    if (iban !== order.iban) continue;
    const path = { account_id: id };
    const { balance } = await user.getBankAccountBalance({ path }).orThrow();
    const { turnovers } = await user
      .getBankAccountTurnovers({ path })
      .orThrow();
    const turnover = turnovers.find(
      ({ purpose }) => purpose[0] === 'Order 4711',
    );
    console.log(
      `prebooked: ${turnover?.prebooked}, canceled: ${turnover?.canceled},`,
      `balance: ${balance}`,
    );
  }
}

await syncAndPrint();
await control.bookTurnover({ turnover_id: order.id }); // or cancelTurnover
await syncAndPrint();
await testbank.close();
