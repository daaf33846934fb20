import { createRedactor } from '@xs2a/contract';
import { contractOf, operationOf } from '@xs2a/contract/testing';
import { expect, it } from 'vitest';
import { createSession } from '../../src/run/session.ts';
import { createStop } from '../../src/run/stop.ts';

const contract = contractOf({ '/pets': { get: { operationId: 'listPets', responses: { 200: { description: '' } } } } });

it.each([
  [4, 200],
  [5, 429],
])('a request that is to wait %i times ends in %i: it is sent five times', async (waits, want) => {
  let count = 0;
  const client = {
    send: async () => {
      count += 1;
      return { status: count > waits ? 200 : 429, headers: {}, body: new Uint8Array(), milliseconds: 1 };
    },
    close: () => {},
  };
  const session = createSession({
    ...{ contract, client, redactor: createRedactor(() => true), base: 'http://host' },
    ...{ secrets: { key: 'key', token: undefined, user: undefined }, stop: createStop({}) },
    pace: { turn: async () => {}, heed: ({ status }) => status === 429 },
    ...{ headers: {}, tokens: undefined },
  });
  const request = { method: 'GET', target: '/pets', headers: {}, credential: 'key' } as const;
  const { answer } = await session.ask(operationOf(contract, 'listPets'), request);
  expect([answer?.status, count]).toEqual([want, 5]);
});
