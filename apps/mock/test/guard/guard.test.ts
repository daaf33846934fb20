import { faultOf, guardTableOf, operationsWithBody, title } from '@xs2a/contract/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startMock } from '../client.ts';
import { contract } from '../contract.ts';

const guardTable = guardTableOf(contract);

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

describe('a bad request is refused as documented', () => {
  it.each(guardTable.map((bad) => [title(bad), bad] as const))('%s', async (_, bad) => {
    expect(await faultOf(client.call, bad)).toBe('');
  });
});

describe('the table', () => {
  it('has at least 120 requests, in JSON and as a form for every operation with a body', () => {
    expect(guardTable.length).toBeGreaterThan(120);
    for (const { id } of operationsWithBody(contract)) {
      const own = guardTable.filter(({ operationId }) => operationId === id);
      for (const encoding of ['JSON', 'form']) {
        const byContract = own.filter((bad) => bad.byContract && bad.name.startsWith(`${encoding}: `));
        expect(byContract.length, `${id}, ${encoding}`).toBeGreaterThan(0);
      }
    }
  });

  it('fails wherever the contract refuses, if nobody asks the contract', async () => {
    const careless = await startMock({ validate: false });
    const byContract = guardTable.filter((bad) => bad.byContract);
    const refused: string[] = [];
    for (const bad of byContract) {
      if ((await faultOf(careless.call, bad)) === '') refused.push(title(bad));
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
