import { createXs2aClient, type Xs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const testbank = await createTestbank();
const { control } = testbank;

/** Runs a test in an account of its own, which no other test sees. */
async function inOwnAccount(
  name: string,
  test: (client: Xs2aClient, account_id: string) => Promise<string>,
): Promise<string> {
  const { id, keys } = await control.createAccount({ name });
  const client = createXs2aClient({
    apiKey: keys.test,
    baseUrl: 'http://testbank',
    fetch: testbank.fetch,
    retries: 0,
  });
  return `${name}: ${await test(client, id)}`;
}

const product = 'verification';
const results = await Promise.all([
  inOwnAccount('checkout', async (client, account_id) => {
    await control.createFinishedSession({ product, account_id });
    await control.createFinishedSession({ product, account_id });
    const { status } = await client.listVerifications();
    const items = await client.listVerifications().toArray({ limit: 10 });
    return `${status}, then ${items.length} verifications`;
  }),
  inOwnAccount('outage', async (client, account_id) => {
    const operation_id = 'listVerifications';
    await control.createFault({ account_id, operation_id, status: 500 });
    const { status } = await client.listVerifications();
    const items = await client.listVerifications().toArray({ limit: 10 });
    return `${status}, then ${items.length} verifications`;
  }),
]);
console.log(results.join('\n'));
await testbank.close();
