import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, json, startMock } from './client.ts';
import { bodyOf, operations, targetOf } from './contract.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const aliases = new Map(operations.flatMap(({ path, aliases }) => aliases.map((alias) => [alias, path] as const)));

describe('aliases', () => {
  it.each([...aliases])('%s answers like %s', async (alias, path) => {
    for (const operation of operations.filter((candidate) => candidate.path === path)) {
      const body = bodyOf(operation);
      const init = body === undefined ? {} : json(body);
      const [canonical = ''] = targetOf(operation).split('?');
      const values = canonical.split('/').filter((_, index) => path.split('/')[index]?.startsWith('{'));
      const target = alias.replace(/\{.+?\}/g, () => values.shift() ?? '');
      const given = await client.call(operation.method, target, init);
      const want = await client.call(operation.method, canonical, init);
      expect([given.status, await given.text()]).toEqual([want.status, await want.text()]);
    }
  });

  it('are found in the contract', () => {
    expect(aliases.size).toBeGreaterThan(0);
  });
});
