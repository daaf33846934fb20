import assert from 'node:assert/strict';
import { createXs2aClient, Xs2aGoneError } from '@xs2a/client';
import { createMockServer } from '@xs2a/mock';

const mock = await createMockServer();
const baseUrl = await mock.listen(0); // any free port
try {
  const client = createXs2aClient({
    apiKey: 'any',
    baseUrl,
    headers: { Prefer: 'code=410' },
  });
  const gone = client
    .getPayment({ path: { payment_id: '10001-xp-ERB6-4cEm' } })
    .orThrow();
  await assert.rejects(gone, Xs2aGoneError);
  console.log('a payment that is gone is noticed');
} finally {
  await mock.close();
}
