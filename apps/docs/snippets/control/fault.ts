import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

const { control, fetch, close } = await createTestbank();
const client = createXs2aClient({
  apiKey: 'testbank_test_key',
  baseUrl: 'http://testbank',
  fetch,
});

// The next two calls fail; the client retries a GET twice.
const operation_id = 'getVersion';
await control.createFault({ operation_id, status: 503, times: 2 });
const { version } = await client.getVersion().orThrow();
console.log(version);

const { requests } = await control.listRequests();
console.log(requests.map(({ status }) => status).join(', '));
await close();
