import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, json, readAnswer, startMock } from './client.ts';
import { bodyOf, namedOperations, operationOf, problemsOf, targetOf } from './contract.ts';

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
      'the header Content-Disposition is missing',
    );
  });
});

it('/healthz answers without credentials', async () => {
  const response = await fetch(`${client.address}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', operations: 50 }]);
});
