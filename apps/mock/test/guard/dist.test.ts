import { faultOf, guardTableOf, title } from '@xs2a/contract/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startMock } from '../client.ts';
import { contract } from '../contract.ts';

const guardTable = guardTableOf(contract);

/** Not a literal, so that types are checked without a build. */
const built: string = new URL('../../dist/index.js', import.meta.url).href;

let client: Client;
beforeAll(async () => {
  const { createMockServer } = await import(built);
  client = await startMock({}, createMockServer);
});
afterAll(() => client.mock.close());

/** The first bad request of each kind. Its name and the status of the refusal identify the kind. */
const kinds = new Map(guardTable.map((bad) => [`${bad.name.split(': ', 2).join(': ')} ${bad.status}`, bad] as const));

it.each([...kinds.values()].map((bad) => [title(bad), bad] as const))('the build refuses %s', async (_, bad) => {
  expect(await faultOf(client.call, bad)).toBe('');
});

it('the build is asked every kind of question', () => {
  expect(kinds.size).toBeGreaterThan(40);
});
