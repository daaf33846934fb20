import { describe, expect, it } from 'vitest';
import { createMockServer } from '../../src/server.ts';

const png = '\x89PNG\r\n\x1a\n';
const pngFile = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const pet = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'integer', xml: { attribute: true } }, name: { type: 'string', examples: ['Rex'] } },
};
const binary = { type: 'string', format: 'binary' };

/** Answers one operation with the given responses. */
async function answer(
  responses: object,
  request: { method?: string; headers?: Record<string, string> } = {},
  node: object = {},
) {
  const operation = { responses, ...node };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    components: { schemas: { Pet: pet } },
    paths: { '/a': { get: operation, head: { responses: { 204: { description: '' } } }, trace: operation } },
  };
  const mock = await createMockServer({ openapi: document });
  const response = await mock.fetch('http://mock/a', request);
  await mock.close();
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return { status: response.status, type: response.headers.get('content-type'), body, headers: response.headers };
}

const of = (type: string, media: object) => ({ 200: { description: '', content: { [type]: media } } });
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

interface Written {
  readonly type: string;
  readonly media?: object;
  readonly want: unknown;
}

const json: Written[] = [
  { type: 'application/json', media: { schema: pet, example: { id: 1, name: 'Tim' } }, want: '{"id":1,"name":"Tim"}' },
  { type: 'application/json', want: '{}' },
  { type: 'application/json', media: { schema: { type: 'null' } }, want: 'null' },
  { type: 'application/json', media: { example: 'a' }, want: '"a"' },
  { type: 'application/vnd.pets.v2+json', media: { schema: { const: 7 } }, want: '7' },
  { type: 'application/json; charset=utf-8', media: { schema: { const: 7 } }, want: '7' },
  {
    type: 'application/json',
    media: { schema: { type: 'string', pattern: '^[A-Z]{3}$' } },
    want: expect.stringMatching(/^"[A-Z]{3}"$/),
  },
];

const texts: Written[] = [
  { type: 'text/plain', media: { schema: { type: 'string', minLength: 9 } }, want: 'sampleeee' },
  { type: 'text/plain', media: { example: 5 }, want: '5' },
  { type: 'text/html', media: { schema: { type: 'string' } }, want: '<!doctype html><title>Sample</title>' },
  { type: 'text/html', media: { example: '<p>Hi' }, want: '<p>Hi' },
  { type: 'text/csv', media: { schema: { type: 'string' } }, want: 'sample' },
  { type: 'text/csv', media: { example: 'a,b\n1,2\n' }, want: 'a,b\n1,2\n' },
  {
    type: 'text/csv',
    media: {
      example: [
        { a: 1, b: 'x "y"' },
        { a: 2, c: { d: 1 } },
      ],
    },
    want: 'a,b,c\r\n1,"x ""y""",\r\n2,,"{""d"":1}"\r\n',
  },
  {
    type: 'text/csv',
    media: {
      example: [
        ['a', 'b'],
        [1, 2],
      ],
    },
    want: 'a,b\r\n1,2\r\n',
  },
  { type: 'application/x-www-form-urlencoded', media: { example: { a: 1, b: 'c d' } }, want: 'a=1&b=c%20d' },
];

const streams: Written[] = [
  { type: 'text/event-stream', media: { example: 'event: a\ndata: 1' }, want: 'event: a\ndata: 1\n\n' },
  { type: 'text/event-stream', media: { example: 'one\ntwo' }, want: 'data: one\ndata: two\n\n' },
  { type: 'text/event-stream', media: { example: [{ a: 1 }, 'b'] }, want: 'data: {"a":1}\n\ndata: b\n\n' },
  { type: 'application/x-ndjson', media: { example: [{ a: 1 }, { a: 2 }] }, want: '{"a":1}\n{"a":2}\n' },
  { type: 'application/jsonl', media: { schema: { const: 1 } }, want: '1\n' },
  { type: 'application/jsonl', media: { example: '1\n2\n' }, want: '1\n2\n' },
  { type: 'application/json-seq', media: { example: [1, 2] }, want: '\x1e1\n\x1e2\n' },
];

const xml: Written[] = [
  {
    type: 'application/xml',
    media: { schema: { $ref: '#/components/schemas/Pet' } },
    want: `${declaration}<Pet id="1"><name>Rex</name></Pet>`,
  },
  {
    type: 'application/xml',
    media: { schema: pet, example: { id: 2, name: 'a<b' } },
    want: `${declaration}<root id="2"><name>a&lt;b</name></root>`,
  },
  { type: 'text/xml', media: { schema: pet, example: '<pet id="3"/>' }, want: '<pet id="3"/>' },
  { type: 'application/atom+xml', media: { schema: { type: 'string' } }, want: '<text>sample</text>' },
  { type: 'application/xml', media: { example: 'a&b' }, want: '<text>a&amp;b</text>' },
  { type: 'application/xml', media: { example: [[1]] }, want: '<root>[[1]]</root>' },
  { type: 'image/svg+xml', want: expect.stringMatching(/^<svg /) },
];

const files: Written[] = [
  { type: 'image/png', media: { schema: binary }, want: expect.stringMatching(/^\x89PNG.*IEND/s) },
  {
    type: 'image/png',
    media: { schema: binary, example: pngFile },
    want: Buffer.from(pngFile, 'base64').toString('latin1'),
  },
  { type: 'image/png', media: { example: `${png}x` }, want: `${png}x` },
  { type: 'image/png', media: { example: 'string' }, want: expect.stringMatching(/^\x89PNG.*IEND/s) },
  { type: 'application/pdf', want: expect.stringMatching(/^%PDF-.*%%EOF\s*$/s) },
  { type: 'application/pdf', media: { example: '%PDF-1.7 mine' }, want: '%PDF-1.7 mine' },
  { type: 'application/octet-stream', media: { example: 'bytes' }, want: 'bytes' },
  { type: 'application/zip', want: expect.stringMatching(/^PK/) },
  { type: 'application/vnd.unknown', media: { example: { a: 1 } }, want: '{"a":1}' },
];

describe('an answer of another document', () => {
  it.each([...json, ...texts, ...streams, ...xml, ...files])(
    'is written as $type: $media',
    async ({ type, media = {}, want }) => {
      expect(await answer(of(type, media))).toMatchObject({ status: 200, type, body: want });
    },
  );

  it.each([
    { type: 'image/*', accept: '*/*', want: 'image/png' },
    { type: 'image/*', accept: 'image/gif', want: 'image/gif' },
    { type: 'text/*', accept: '*/*', want: 'text/plain' },
    { type: '*/*', accept: '*/*', want: 'application/json', media: { schema: pet } },
    { type: '*/*', accept: '*/*', want: 'application/octet-stream', media: { schema: binary } },
    { type: 'application/*', accept: '*/*', want: 'application/json', media: { schema: pet } },
    { type: '*/*', accept: 'application/xml', want: 'application/xml', media: { schema: pet } },
  ])('of the range $type is $want for a client that accepts $accept', async ({ type, accept, want, media = {} }) => {
    expect((await answer(of(type, media), { headers: { accept } })).type).toBe(want);
  });
});

describe('an example that its schema does not admit', () => {
  const examples = { wrong: { value: { id: 'x' } }, right: { value: { id: 1, name: 'Tim' } } };

  it('is not answered unless it is asked for', async () => {
    const responses = of('application/json', { schema: pet, examples });
    expect((await answer(responses)).body).toBe('{"id":1,"name":"Tim"}');
    expect((await answer(responses, { headers: { prefer: 'example=wrong' } })).body).toBe('{"id":"x"}');
    expect((await answer(responses, { headers: { prefer: 'dynamic=true, seed=1' } })).body).toMatch(/"id":-?\d/);
  });

  it('is replaced by a generated value where there is no other', async () => {
    const responses = of('application/json', { schema: pet, example: { id: 'x' } });
    expect(JSON.parse((await answer(responses)).body)).toEqual({ id: 1, name: 'Rex' });
  });
});

describe('a generated value', () => {
  const planet = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, type: { enum: ['gas', 'ice'] } },
  };
  const moon = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, type: { enum: ['moon'] } },
  };

  it.each([
    {
      name: 'two branches that share their required fields',
      schema: { oneOf: [planet, moon] },
      want: { name: 'sample', type: 'gas' },
    },
    {
      name: 'two equal branches and another',
      schema: { oneOf: [{ type: 'string' }, moon, { type: 'string' }] },
      want: { name: 'sample' },
    },
  ])('fits exactly one branch: $name', async ({ schema, want }) => {
    const text = await answer(of('application/json', { schema, example: { type: 7 } }));
    expect(JSON.parse(text.body)).toEqual(want);
  });

  it('is answered where Prism cannot read the document', async () => {
    const reference = { $ref: '#/components/schemas/Pet/example' };
    const media = { schema: pet, examples: { a: { value: { a: reference } } } };
    const responses = { 200: { description: '', content: { 'application/json': media } } };
    expect(JSON.parse((await answer(responses)).body)).toEqual({ id: 1, name: 'Rex' });
  });

  it('has a name that may contain what Prefer separates by', async () => {
    const media = { examples: { plain: { value: 1 }, 'view=app': { value: 2 } } };
    expect((await answer(of('application/json', media), { headers: { prefer: 'example="view=app"' } })).body).toBe('2');
  });
});

describe('the status of an answer', () => {
  const body = { description: '', content: { 'application/json': { schema: { const: 1 } } } };
  const empty = { description: '' };

  it.each([
    { responses: { default: body }, want: [200, '1'] },
    { responses: { '2XX': body, default: empty }, want: [200, '1'] },
    { responses: { '2xx': body }, want: [200, '1'] },
    { responses: { 404: empty, default: body }, want: [200, '1'] },
    { responses: { 302: empty, default: body }, want: [302, ''] },
    { responses: { 204: body }, want: [204, ''] },
    { responses: { 202: empty }, want: [202, ''] },
  ])('of $responses is $want', async ({ responses, want }) => {
    const { status, body: sent } = await answer(responses);
    expect([status, sent]).toEqual(want);
  });

  it('of HEAD is its own where it is documented', async () => {
    expect((await answer({ 200: body }, { method: 'HEAD' })).status).toBe(204);
  });
});

describe('the headers of an answer', () => {
  const withHeaders = (headers: object) => ({ 200: { description: '', headers } });

  it('are examples or generated, and obey their schemas', async () => {
    const { headers } = await answer(
      withHeaders({
        'X-Example': { schema: { type: 'string' }, example: 'Grün 🌱' },
        'X-Trace': { schema: { type: 'string', format: 'uuid' }, example: 'none' },
        'X-Count': { required: true, schema: { type: 'integer', minimum: 5 } },
        'X-Wrong': { schema: { type: 'object', properties: { a: { type: 'string' } } } },
        'Content-Length': { schema: { type: 'integer' }, example: 99 },
      }),
    );
    expect(headers.get('x-example')).toBe('Gr%C3%BCn %F0%9F%8C%B1');
    expect(headers.get('x-trace')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-count')).toBe('5');
    expect(headers.get('x-wrong')).toBeNull();
    expect(headers.get('content-length')).not.toBe('99');
  });

  it('say that an operation is deprecated', async () => {
    expect((await answer(withHeaders({}), {}, { deprecated: true })).headers.get('deprecation')).toBe('true');
    expect((await answer(withHeaders({}))).headers.get('deprecation')).toBeNull();
  });

  it.each([
    [401, 'www-authenticate', 'Bearer'],
    [405, 'allow', 'GET, HEAD, TRACE, OPTIONS'],
    [407, 'proxy-authenticate', 'Basic'],
    [426, 'upgrade', 'HTTP/2.0'],
    [404, 'www-authenticate', null],
  ])('are those that HTTP demands of a %d', async (code, name, want) => {
    const responses = { 200: { description: '' }, [code]: { description: '' } };
    expect((await answer(responses, { headers: { prefer: `code=${code}` } })).headers.get(name)).toBe(want);
  });
});
