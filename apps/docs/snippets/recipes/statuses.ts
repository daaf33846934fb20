import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const testbank = await createTestbank();
const { control } = testbank;
const clientOf = (apiKey: string) =>
  createXs2aClient({
    apiKey,
    baseUrl: 'http://testbank',
    fetch: testbank.fetch,
    retries: 0,
  });
const client = clientOf('testbank_test_key');
const { transaction } = await control.createFinishedSession({
  product: 'verification',
});
const path = { verification_id: transaction };
const read = () => client.getVerification({ path });

/** A call for each status. */
const ways: Record<number, () => Promise<{ status: number }>> = {
  401: () => clientOf('an unknown key').getVerification({ path }),
  403: () => clientOf('testbank_live_key').getVerification({ path }),
  404: () => client.getVerification({ path: { verification_id: 'xv_none' } }),
  410: async () => {
    await control.travel({ days: 31 });
    return read();
  },
  422: () => client.createVerification({ body: { iban: 'DE00' } }),
  500: async () => {
    const operation_id = 'getVerification';
    await control.createFault({ operation_id, status: 500 });
    return read();
  },
};
for (const [status, way] of Object.entries(ways))
  console.log(`${status}: answered with ${(await way()).status}`);

// Not in the contract: a status of a proxy in front of the API, and a slow answer.
const operation_id = 'listVerifications';
await control.createFault({ operation_id, status: 503 });
await control.createFault({ operation_id, delay_ms: 200 });
const fails = async (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    ({ kind, status }) => `${kind} ${status ?? ''}`,
  );
console.log(await fails(client.listVerifications().orThrow()));
const timeouts = { attempt: 50 };
console.log(await fails(client.listVerifications({ timeouts }).orThrow()));
await testbank.close();
