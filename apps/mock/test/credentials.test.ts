import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract, ContractOperation } from '../src/contract.ts';
import { credentialKind } from '../src/credentials.ts';
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

describe('an operation asks for', () => {
  const securitySchemes = {
    basic: { type: 'http', scheme: 'Basic' },
    bearer: { type: 'http', scheme: 'bearer' },
    header: { type: 'apiKey' },
  };
  const cases = [
    { name: 'nothing', global: undefined, own: undefined, want: 'none' },
    { name: 'what the contract asks for', global: [{ basic: [] }], own: undefined, want: 'basic' },
    { name: 'nothing, whatever the contract asks for', global: [{ basic: [] }], own: [], want: 'none' },
    { name: 'anything or nothing', global: undefined, own: [{ basic: [] }, {}], want: 'none' },
    { name: 'a token', global: undefined, own: [{ bearer: [] }], want: 'other' },
    { name: 'a password or a header', global: undefined, own: [{ basic: [] }, { header: [] }], want: 'other' },
    { name: 'a scheme that is not defined', global: undefined, own: [{ unknown: [] }], want: 'other' },
  ];
  it.each(cases)('$name: $want', ({ global, own, want }) => {
    const contract = { components: { securitySchemes }, security: global } as unknown as Contract;
    const operation = { operation: { security: own } } as unknown as ContractOperation;
    expect(credentialKind(contract, operation)).toBe(want);
  });
});
