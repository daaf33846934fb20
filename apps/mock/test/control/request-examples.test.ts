import { checkDocument, createContract } from '@xs2a/contract';
import { curlArguments, readCurl } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestExamples } from '../../src/control/request-examples.ts';
import { type Client, startMock } from '../client.ts';
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
  it('succeeds for every request example', async () => {
    const { tags } = (await control(client, 'GET', 'operations')) as Overview;
    const requests = tags.flatMap((tag) => tag.operations).flatMap((operation) => operation.requestExamples);
    expect(requests.length).toBeGreaterThan(100);
    const failed: string[] = [];
    const commands = requests.map(({ curl }) => curl);
    for (const [index, words] of (await curlArguments(commands)).entries()) {
      const { url, init } = readCurl(words);
      expect(url).toContain(client.address);
      const response = await fetch(url, init);
      if (!response.ok) failed.push(`${response.status} ${commands[index]} ${await response.text()}`);
    }
    expect(failed).toEqual([]);
  });

  const form = 'application/x-www-form-urlencoded';
  const commandFor = (mediaType: string, value: unknown) =>
    commandsOf({ requestBody: { content: { [mediaType]: { example: value } } } })[0] ?? '';

  it('sends a form with brackets that can be read', () => {
    expect(commandFor(form, { bank_code: '88888888', metadata: { order: 'A & B' } })).toBe(
      "curl http://mock/a/b -d bank_code=88888888 --data-urlencode 'metadata[order]=A & B'",
    );
  });

  it('sends JSON', () => {
    expect(commandFor('application/json', { bank_code: '88888888' })).toBe(
      `curl http://mock/a/b -H 'Content-Type: application/json' -d '{"bank_code":"88888888"}'`,
    );
  });

  it('sends text as it is', () => {
    expect(commandFor('text/plain', 'Hello')).toBe("curl http://mock/a/b -H 'Content-Type: text/plain' -d Hello");
  });

  const nasty = ["it's", '"$(id)" `id`', '@/etc/passwd', '\\ ! * ? ~ # %00 &\n;'];

  it.each(nasty)('is quoted so that a shell changes nothing in %j', async (value) => {
    const commands = ['application/json', form].map((mediaType) => commandFor(mediaType, { a: value }));
    const [json = [], fields = []] = await curlArguments(commands);
    expect(json.at(-1)).toBe(JSON.stringify({ a: value }));
    expect(new URLSearchParams(readCurl(fields).init.body).get('a')).toBe(value);
  });
});

/** The commands of the operation `POST /a/{b}`. */
function commandsOf(operation: object, components: object = {}): string[] {
  const post = { operationId: 'a', summary: 'Create', responses: { 204: { description: 'Done' } }, ...operation };
  const paths = { '/a/{b}': { post } };
  const contract = createContract(checkDocument({ openapi: '3.1.0', paths, components }, 'test'));
  return contract.operations.flatMap((each) => requestExamples(contract, each, 'http://mock')).map(({ curl }) => curl);
}

describe('the credentials of a request', () => {
  it.each([
    ['HTTP Basic', [{ one: [] }], { one: { type: 'http', scheme: 'basic' } }, '-u api:key '],
    ['a bearer token', [{ one: [] }], { one: { type: 'http', scheme: 'bearer' } }, "-H 'Authorization: Bearer key' "],
    ['none', [], {}, ''],
    ['none, optionally', [{}, { one: [] }], { one: { type: 'http', scheme: 'basic' } }, ''],
  ])('are %s', (_name, security, securitySchemes, want) => {
    expect(commandsOf({ security }, { securitySchemes })).toEqual([`curl -X POST ${want}http://mock/a/b`]);
  });
});

describe('the target of a request', () => {
  const parameter = (place: string, name: string, more: object) => ({ in: place, name, required: true, ...more });

  it.each([
    ['the example of a parameter', { example: 'x y', schema: { examples: ['no'] } }, 'x%20y'],
    ['an example of its schema', { schema: { examples: ['x', 'no'], default: 'no' } }, 'x'],
    ['its default', { schema: { default: 'x', enum: ['no'] } }, 'x'],
    ['the first of a choice', { schema: { enum: ['x', 'no'] } }, 'x'],
    ['its name', { schema: {} }, 'b'],
  ])('is filled with %s', (_name, more, want) => {
    expect(commandsOf({ parameters: [parameter('path', 'b', more)] })).toEqual([`curl -X POST http://mock/a/${want}`]);
  });

  it('has only the required query', () => {
    const query = [parameter('query', 'q', { example: 1 }), parameter('query', 'r', { required: false, example: 2 })];
    expect(commandsOf({ parameters: query })).toEqual(["curl -X POST 'http://mock/a/b?q=1'"]);
  });
});

it('a request without a body is called by the summary of its operation', () => {
  const paths = { '/a': { get: { summary: 'Read', responses: { 204: { description: 'Done' } } } } };
  const contract = createContract(checkDocument({ openapi: '3.1.0', paths }, 'test'));
  expect(contract.operations.flatMap((each) => requestExamples(contract, each, 'http://mock'))).toEqual([
    { mediaType: null, example: null, summary: 'Read', curl: 'curl http://mock/a' },
  ]);
});
