import { expect, it } from 'vitest';
import { startMock } from './client.ts';

it('/healthz is read without credentials, and not written to', async () => {
  const { mock, address } = await startMock();
  const ask = (method: string, target = '/healthz') => fetch(address + target, { method });
  expect(await (await ask('GET')).json()).toEqual({ status: 'ok', operations: 50 });
  expect((await ask('GET', '/healthz?now')).status).toBe(200);
  expect((await ask('HEAD')).status).toBe(200);
  const refused = await ask('POST');
  expect([refused.status, refused.headers.get('allow'), await refused.json()]).toEqual([
    405,
    'GET, HEAD, OPTIONS',
    { code: 405, message: 'Method not allowed. Allowed: GET, HEAD, OPTIONS' },
  ]);
  await mock.close();
});
