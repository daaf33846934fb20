import { expect, it } from 'vitest';
import { townServer } from './town.ts';

it('/healthz is read without credentials, and not written to', async () => {
  const { fetch } = townServer();
  const ask = (method: string, target = '/healthz') => fetch(`http://town${target}`, { method });
  expect(await (await ask('GET')).json()).toEqual({ status: 'ok', operations: 10 });
  expect((await ask('GET', '/healthz?now')).status).toBe(200);
  expect((await ask('HEAD')).status).toBe(200);
  const refused = await ask('POST');
  expect([refused.status, refused.headers.get('allow'), await refused.json()]).toEqual([
    405,
    'GET, HEAD, OPTIONS',
    { code: 405, message: 'Method not allowed. Allowed: GET, HEAD, OPTIONS' },
  ]);
  expect((await ask('GET', '/healthz/')).status).toBe(404);
});
