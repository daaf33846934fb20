import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOperations } from '../../src/contract.ts';
import { toCurl } from '../../src/control/curl.ts';
import { type Client, startMock } from '../client.ts';
import { contract } from '../contract.ts';
import { argumentsOf, requestOf } from '../curl.ts';
import { control } from './control.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

interface Overview {
  tags: { operations: { operationId: string; requestExamples: { curl: string; mediaType: string | null }[] }[] }[];
}

describe('a curl command', () => {
  it('of every request example is answered with a success', async () => {
    const { tags } = (await control(client, 'GET', 'operations')) as Overview;
    const requests = tags.flatMap((tag) => tag.operations).flatMap((operation) => operation.requestExamples);
    expect(requests.length).toBeGreaterThan(100);
    const failed: string[] = [];
    for (const { curl } of requests) {
      expect(curl).toContain(client.address);
      const { url, init } = requestOf(curl);
      const response = await fetch(url, init);
      if (!response.ok) failed.push(`${response.status} ${curl} ${await response.text()}`);
    }
    expect(failed).toEqual([]);
  });

  const create = listOperations(contract).find(({ operation }) => operation.operationId === 'createRisk');
  const body = (mediaType: string, value: unknown) => ({ mediaType, example: { name: 'a', summary: 'A', value } });
  const commandFor = (mediaType: string, value: unknown) => {
    if (create === undefined) throw new Error('The contract has no createRisk.');
    return toCurl(contract, create, 'http://127.0.0.1:4010', body(mediaType, value));
  };
  const form = 'application/x-www-form-urlencoded';

  it('sends a form with brackets that can be read', () => {
    expect(commandFor(form, { bank_code: '88888888', metadata: { order: 'A & B' } })).toBe(
      "curl -u api:key http://127.0.0.1:4010/v1/risks --data-raw bank_code=88888888 --data-raw 'metadata[order]=A%20%26%20B'",
    );
  });

  it('sends JSON', () => {
    expect(commandFor('application/json', { bank_code: '88888888' })).toBe(
      "curl -u api:key http://127.0.0.1:4010/v1/risks -H 'Content-Type: application/json' " +
        `--data-raw '{"bank_code":"88888888"}'`,
    );
  });

  const nasty = ["it's", '"$(id)" `id`', '@/etc/passwd', '\\ ! * ? ~ # %00 &\n;'];

  it.each(nasty)('lets the shell see nothing in %j', (value) => {
    expect(argumentsOf(commandFor('application/json', { a: value })).at(-1)).toBe(JSON.stringify({ a: value }));
    const sent = new URLSearchParams(String(requestOf(commandFor(form, { a: value })).init.body));
    expect(sent.get('a')).toBe(value);
  });
});

describe('the credentials of a curl command', () => {
  const document = (security: object[], schemes: object) =>
    ({
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      components: { securitySchemes: schemes },
      paths: { '/a/{b}': { delete: { operationId: 'a', security, responses: {} } } },
    }) as never;

  it.each([
    ['HTTP Basic', [{ one: [] }], { one: { type: 'http', scheme: 'basic' } }, '-u api:key '],
    ['a bearer token', [{ one: [] }], { one: { type: 'http', scheme: 'bearer' } }, "-H 'Authorization: Bearer token' "],
    ['none', [], {}, ''],
    ['none, optionally', [{}, { one: [] }], { one: { type: 'http', scheme: 'basic' } }, '-u api:key '],
  ])('are %s', (_name, security, schemes, want) => {
    const contractOf = document(security, schemes);
    const [operation] = listOperations(contractOf);
    expect(operation && toCurl(contractOf, operation, 'http://mock')).toBe(`curl -X DELETE ${want}http://mock/a/b`);
  });
});
