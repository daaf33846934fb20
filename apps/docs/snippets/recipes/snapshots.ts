import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const testbank = await createTestbank({ now: '2026-06-03T10:00:00Z' });
const { control } = testbank;
const client = createXs2aClient({
  apiKey: 'testbank_test_key',
  baseUrl: 'http://testbank',
  fetch: testbank.fetch,
});

// beforeAll: create the data of all tests.
for (const pin of ['12345', 'with-seizure', 'business'])
  await control.createFinishedSession({ product: 'risk', pin });
await control.saveSnapshot({ name: 'three-risks' });

/** Prints the number of risks and the date. */
async function print(when: string): Promise<void> {
  const { now } = await control.getClock();
  const risks = await client.listRisks().toArray({ limit: 10 });
  console.log(`${when}: ${risks.length} risks on ${now.slice(0, 10)}`);
}

await print('before the test');
await control.travel({ days: 31 }); // deletes what is older than 30 days
await print('after the test');

// beforeEach: data and clock are those of the snapshot again.
await control.restoreSnapshot({ name: 'three-risks' });
await print('before the next test');
await testbank.close();
