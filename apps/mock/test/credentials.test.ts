import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startMock } from './client.ts';
import { namedOperations, problemsOf, targetOf } from './contract.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;
const call = (authorization: string) => client.call('GET', '/v1/version', { headers: { authorization } });

describe('credentials', () => {
  it.each(namedOperations)('%s refuses a call without', async (_, operation) => {
    const response = await client.call(operation.method, targetOf(operation), { headers: { authorization: '' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="XS2A"');
    expect(problemsOf(operation, response, await response.json())).toEqual([]);
  });

  it.each(['', 'Basic', 'Basic !!!', 'Bearer token', basic('api:'), basic('only-a-key')])(
    '"%s": 401',
    async (given) => {
      const response = await call(given);
      expect([response.status, await response.json()]).toEqual([401, { code: 401, message: 'Invalid credentials.' }]);
    },
  );

  it.each([basic('api:key'), basic('anybody:any'), basic('api:with:colons'), basic('api:key').replace('B', 'b')])(
    '"%s": 200',
    async (given) => {
      expect((await call(given)).status).toBe(200);
    },
  );
});
