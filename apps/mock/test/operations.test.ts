import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, json, readAnswer, startMock } from './client.ts';
import { bodyOf, contract, namedOperations, operationOf, operations, problemsOf, targetOf } from './contract.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

describe('every operation', () => {
  it.each(namedOperations)('%s answers a success that the contract describes', async (_, operation) => {
    const body = bodyOf(operation);
    const response = await client.call(operation.method, targetOf(operation), body === undefined ? {} : json(body));
    const answer = await readAnswer(response);
    expect(response.ok, `${response.status} ${JSON.stringify(answer)}`).toBe(true);
    expect(problemsOf(operation, response, answer)).toEqual([]);
  });

  it('is checked by a test that notices a wrong answer', () => {
    const headers = { 'content-type': 'application/json' };
    const response = new Response('{}', { status: 200, headers });
    expect(problemsOf(operationOf('getVersion'), response, { version: 20151113 })).not.toEqual([]);
    expect(problemsOf(operationOf('downloadFactSheet'), response, {})).toContain(
      'the header content-disposition is missing',
    );
  });
});

describe('no operation but those of the contract is served', () => {
  /** The methods of a path: those of the contract, and those that HTTP adds to them. */
  function methodsOf(path: string): string[] {
    const own = operations.filter((operation) => operation.path === path).map(({ method }) => method.toUpperCase());
    return [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
  }

  async function allowed({ call }: Client, path: string): Promise<string[] | undefined> {
    const operation = operations.find((candidate) => candidate.path === path) as (typeof operations)[number];
    const response = await call('PROPFIND', targetOf(operation));
    return response.headers.get('allow')?.split(', ').sort();
  }

  it.each([...new Set(operations.map(({ path }) => path))])('%s', async (path) => {
    expect(await allowed(client, path)).toEqual(methodsOf(path));
  });

  it('and none outside of its paths', async () => {
    for (const target of ['/v1', '/v1/transactions', '/v2/payments', '/v1/payments/xp_irCumJEUY550DLe2/refund']) {
      expect((await client.call('GET', target)).status, target).toBe(404);
    }
  });

  it('as a test says that notices one too few', async () => {
    const { document } = contract;
    const { '/v1/version': _, ...paths } = document.paths;
    const { get: __, ...bankUsers } = document.paths['/v1/api/users'] as { get: object };
    const smaller = await startMock({ openapi: { ...document, paths: { ...paths, '/v1/api/users': bankUsers } } });
    expect(await allowed(smaller, '/v1/version')).toBeUndefined();
    expect(await allowed(smaller, '/v1/api/users')).not.toEqual(methodsOf('/v1/api/users'));
    await smaller.mock.close();
  });
});

it('/healthz answers without credentials', async () => {
  const response = await fetch(`${client.address}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', operations: operations.length }]);
});
