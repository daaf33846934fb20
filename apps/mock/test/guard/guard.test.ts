import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startMock } from '../client.ts';
import { type BadRequest, guardTable, operationsWithBody } from './table.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

/** What is wrong with the refusal: nothing, or one line. */
async function faultOf({ call }: Client, { method, target, init, status, field }: BadRequest): Promise<string> {
  const response = await call(method, target, init);
  const text = await response.text();
  if (response.status !== status) return `${response.status} instead of ${status}: ${text.slice(0, 300)}`;
  if (response.headers.get('content-type') !== 'application/json') return 'the body is no JSON';
  const { code, message, errors } = JSON.parse(text);
  if (code !== status || typeof message !== 'string') return `not the shape of an error: ${text}`;
  if (status === 401 && !response.headers.has('www-authenticate')) return 'no WWW-Authenticate';
  if (status === 405 && !response.headers.has('allow')) return 'no Allow';
  if (status !== 422) return errors === undefined ? '' : 'errors beside another status than 422';
  const named = Object.keys(errors).some((name) => name === field || name.startsWith(`${field}.`));
  if (!named) return `names ${Object.keys(errors).join(', ')} instead of ${field}`;
  return Object.values(errors).every(areMessages) ? '' : `no list of messages: ${text}`;
}

function areMessages(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0 && list.every((message) => typeof message === 'string');
}

const title = ({ operationId, name, status, field }: BadRequest) =>
  `${operationId}, ${name}: ${status}${field === undefined ? '' : ` on ${field}`}`;

describe('a bad request is refused as documented', () => {
  it.each(guardTable.map((bad) => [title(bad), bad] as const))('%s', async (_, bad) => {
    expect(await faultOf(client, bad)).toBe('');
  });
});

describe('the table', () => {
  it('has at least 120 requests, in JSON and as a form for every operation with a body', () => {
    expect(guardTable.length).toBeGreaterThan(120);
    for (const { operation } of operationsWithBody) {
      const own = guardTable.filter(({ operationId }) => operationId === operation.operationId);
      for (const encoding of ['JSON', 'form']) {
        const byContract = own.filter((bad) => bad.byContract && bad.name.startsWith(`${encoding}: `));
        expect(byContract.length, `${operation.operationId}, ${encoding}`).toBeGreaterThan(0);
      }
    }
  });

  it('fails wherever the contract refuses, if nobody asks the contract', async () => {
    const careless = await startMock({ validate: false });
    const byContract = guardTable.filter((bad) => bad.byContract);
    const refused: string[] = [];
    for (const bad of byContract) {
      if ((await faultOf(careless, bad)) === '') refused.push(title(bad));
    }
    await careless.mock.close();
    expect(byContract.length).toBeGreaterThan(120);
    expect(refused).toEqual([]);
  });

  it('does not pollute a prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
