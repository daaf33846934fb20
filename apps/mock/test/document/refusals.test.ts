import { describe, expect, it } from 'vitest';
import { createMockServer } from '../../src/server.ts';
import { readAnswer } from '../client.ts';

const error = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };
const integer = { type: 'integer' };

interface Given {
  /** Responses beside a success. */
  responses?: object;
  /** Of an operation that is not asked. */
  others?: object;
  request?: { method?: string; path?: string } & RequestInit;
  security?: object[];
}

const json = { 'content-type': 'application/json' };
const invalid = { method: 'POST', body: '{"name":""}', headers: json };

/** The answer to a request, by default to one whose field `name` is too short. */
async function refuse({ responses = {}, others = {}, request = {}, security = [] }: Given) {
  const success = { 200: { description: '', content: { 'application/json': { schema: {} } } } };
  const schema = error({ name: { type: 'string', minLength: 1 } }, { required: ['name'] });
  const parameters = [{ name: 'limit', in: 'query', schema: integer }];
  const post = {
    parameters,
    security,
    requestBody: { content: { 'application/json': { schema } } },
    responses: { ...success, ...responses },
  };
  const id = { name: 'id', in: 'path', required: true, schema: integer };
  const paths = {
    '/a': { post },
    '/a/{id}': { get: { parameters: [id], responses: { ...success, ...responses } } },
    '/b': { get: { responses: { ...success, ...others } } },
  };
  const securitySchemes = {
    token: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  };
  const document = { openapi: '3.1.0', info: { title: 'Notes', version: '1' }, components: { securitySchemes }, paths };
  const mock = await createMockServer({ openapi: document });
  const { method = 'POST', path = '/a', ...init } = request;
  const response = await mock.fetch(`http://mock${path}`, { ...invalid, method, ...init });
  await mock.close();
  return { status: response.status, headers: response.headers, body: await readAnswer(response) };
}

const of = (type: string, schema: unknown, more: object = {}) => ({
  description: '',
  content: { [type]: { schema, ...more } },
});
const asJson = (schema: unknown, more: object = {}) => of('application/json', schema, more);

const reason = 'The name must have at least 1 characters.';
const anything = asJson({});

describe('a refused body', () => {
  it.each([
    { documented: ['422', '400', 'default'], status: 422 },
    { documented: ['400', '4XX', 'default'], status: 400 },
    { documented: ['4XX', 'default'], status: 422 },
    { documented: ['default'], status: 422 },
    { documented: ['404'], status: 422 },
  ])('is a $status where $documented are documented', async ({ documented, status }) => {
    const responses = Object.fromEntries(documented.map((key) => [key, anything]));
    expect((await refuse({ responses })).status).toBe(status);
  });

  const list = (item: object, more: object = {}) =>
    error({ errors: { type: 'array', items: error(item), ...more } }, { required: ['errors'] });
  const cases: { name: string; schema: object; want: unknown; example?: unknown }[] = [
    { name: 'code and message', schema: error({ code: integer, message: text }), want: { message: reason } },
    {
      name: 'a code that is required',
      schema: error({ code: integer, message: text }, { required: ['code'] }),
      want: { code: 400, message: reason },
    },
    {
      name: 'the name of a kind of error, which an example has',
      schema: error({ code: text, message: text }),
      example: { code: 'E_GONE', message: 'Gone' },
      want: { code: 'E_GONE', message: reason },
    },
    {
      name: 'the status of an example',
      schema: error({ status: text, error: text }),
      example: { status: '404', error: 'Not there' },
      want: { status: '400', error: 'Bad Request' },
    },
    {
      name: 'a code of an example that its schema fixes',
      schema: error({ error: { enum: ['invalid_request'] }, error_description: text }),
      example: { error: 'invalid_request' },
      want: { error: 'invalid_request', error_description: reason },
    },
    {
      name: 'an envelope',
      schema: error(
        { error: error({ code: integer, message: text }, { required: ['code', 'message'] }) },
        { required: ['error'] },
      ),
      want: { error: { code: 400, message: reason } },
    },
    {
      name: 'messages by field',
      schema: error({ errors: { type: 'object', additionalProperties: { type: 'array', items: text } } }),
      want: { errors: { name: [reason] } },
    },
    {
      name: 'one message by field',
      schema: error({ errors: { type: 'object', additionalProperties: text } }),
      want: { errors: { name: reason } },
    },
    {
      name: 'fields and messages',
      schema: list({ field: text, message: text }),
      want: { errors: [{ field: 'name', message: reason }] },
    },
    {
      name: 'pointers',
      schema: list({ pointer: text, detail: text }),
      want: { errors: [{ pointer: '/name', detail: reason }] },
    },
    {
      name: 'places',
      schema: list({ in: text, loc: { type: 'array', items: text }, msg: text }),
      want: { errors: [{ in: 'body', loc: ['body', 'name'], msg: reason }] },
    },
    {
      name: 'a list of messages',
      schema: error({ message: { type: 'array', items: text } }),
      want: { message: [reason] },
    },
    {
      name: 'another list in an example',
      schema: error({ violations: { type: 'array' } }),
      example: { violations: [{ field: 'age', message: 'Too young', code: 7 }] },
      want: { violations: [{ field: 'name', message: reason, code: 7 }] },
    },
    {
      name: 'a list that its schema does not admit, left as it is',
      schema: list({}, { items: { const: 1 }, minItems: 1 }),
      want: { errors: [1] },
    },
    { name: 'a list of anything', schema: { type: 'array', items: {} }, want: [] },
    { name: 'a text', schema: text, want: reason },
  ];
  it.each(cases)('is told by $name', async ({ schema, want, example }) => {
    const { status, body } = await refuse({
      responses: { 400: asJson(schema, example === undefined ? {} : { example }) },
    });
    expect([status, body]).toEqual([400, want]);
  });

  it('is told by the first example that its schema admits', async () => {
    const schema = error({ code: text, hint: text }, { required: ['hint'] });
    const examples = { wrong: { value: { code: 'a' } }, right: { value: { code: 'b', hint: 'See b.' } } };
    expect((await refuse({ responses: { 400: asJson(schema, { examples }) } })).body).toEqual({
      code: 'b',
      hint: 'See b.',
    });
  });

  it('names the parameter that is refused, and where it belongs', async () => {
    const schema = list({ location: text, name: text, reason: text });
    const { body } = await refuse({
      responses: { 400: asJson(schema) },
      request: { path: '/a?limit=x', body: '{"name":"a"}' },
    });
    expect(body).toEqual({ errors: [{ location: 'query', name: 'limit', reason: 'The limit must be integer.' }] });
  });
});

describe('the media type of a refusal', () => {
  const schema = error({ title: text, status: integer });
  const content = {
    'application/xml': { schema: { ...schema, xml: { name: 'error' } } },
    'application/json': { schema },
  };

  it.each([
    ['application/json', 'application/json'],
    ['application/xml', 'application/xml'],
    ['text/html', 'application/xml'],
  ])('is what the client accepts, or the first: %s is answered by %s', async (accept, want) => {
    const responses = { 422: { description: '', content } };
    const { headers } = await refuse({ responses, request: { headers: { ...json, accept } } });
    expect(headers.get('content-type')).toBe(want);
  });

  it.each([
    [
      'application/xml',
      { ...schema, required: ['title'], xml: { name: 'error' } },
      '<error><title>Bad Request</title><status>400</status></error>',
    ],
    ['text/plain', text, reason],
    ['text/plain; charset=utf-8', {}, reason],
    ['text/html', text, '<!doctype html><title>Sample</title>'],
  ])('may be %s', async (type, given, want) => {
    const { headers, body } = await refuse({ responses: { 400: of(type, given) } });
    expect(headers.get('content-type')).toBe(type);
    expect(String(body)).toContain(want);
  });

  it('may be that of a problem document, whose members are added where the schema is open', async () => {
    const type = 'application/problem+json';
    const { body } = await refuse({ responses: { 400: of(type, { type: 'object' }) } });
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: reason,
      instance: '/a',
      errors: { name: [reason] },
    });
    const closed = error({ title: text }, { additionalProperties: false });
    expect((await refuse({ responses: { 400: of(type, closed) } })).body).toEqual({ title: 'Bad Request' });
  });

  it('does not exist where the document has no content', async () => {
    const { status, body, headers } = await refuse({ responses: { 400: { description: 'Wrong.' } } });
    expect([status, body, headers.get('content-type')]).toEqual([400, undefined, null]);
  });
});

describe('a refusal that the operation does not document', () => {
  it('has the shape of most errors of the document', async () => {
    const others = {
      400: asJson(error({ reason: text }, { required: ['reason'] })),
      500: asJson(error({ why: text })),
    };
    const most = { ...others, 404: others[400] };
    const { status, body } = await refuse({ others: most });
    expect([status, body]).toEqual([422, { reason: 'Unprocessable Entity' }]);
  });

  it('is a problem document where the document has no errors at all', async () => {
    const { status, headers, body } = await refuse({});
    expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      detail: reason,
      instance: '/a',
      errors: { name: [reason] },
    });
  });
});

describe('each kind of refusal', () => {
  const schema = error({ status: integer, title: text }, { required: ['status', 'title'] });
  const every = Object.fromEntries([401, 403, 404, 405, 406, 413, 415, 422].map((status) => [status, asJson(schema)]));
  const cases = [
    {
      name: 'no credentials',
      given: { security: [{ token: [] }] },
      status: 401,
      header: ['www-authenticate', 'Bearer'],
    },
    {
      name: 'no key',
      given: { security: [{ key: [] }] },
      status: 401,
      header: ['www-authenticate', 'ApiKey in="header", name="X-Key"'],
    },
    { name: 'another id', given: { request: { method: 'GET', path: '/a/x', body: null } }, status: 404 },
    { name: 'another method', given: { request: { method: 'PUT' } }, status: 405, header: ['allow', 'POST, OPTIONS'] },
    {
      name: 'another type of answer',
      given: { request: { body: '{"name":"a"}', headers: { ...json, accept: 'text/css' } } },
      status: 406,
    },
    { name: 'a large body', given: { request: { body: `"${'a'.repeat(1024 * 1024)}"` } }, status: 413 },
    { name: 'another type of body', given: { request: { headers: { 'content-type': 'text/css' } } }, status: 415 },
  ];
  it.each(cases)('has its documented shape: $name', async ({ given, status, header: [name, value] = [] }) => {
    const { headers, ...answer } = await refuse({ responses: every, ...given });
    expect(answer).toEqual({ status, body: { status, title: expect.any(String) } });
    if (name !== undefined) expect(headers.get(name)).toBe(value);
  });

  it.each([
    { documented: ['403'], given: { security: [{ token: [] }] }, status: 403 },
    { documented: ['403', '4XX'], given: { security: [{ token: [] }] }, status: 403 },
    { documented: ['4XX'], given: { security: [{ token: [] }] }, status: 401 },
    { documented: ['400', 'default'], given: { request: { method: 'GET', path: '/a/x', body: null } }, status: 400 },
    { documented: ['default'], given: { request: { method: 'GET', path: '/a/x', body: null } }, status: 404 },
  ])('has the status that says the same: $documented, $status', async ({ documented, given, status }) => {
    const responses = Object.fromEntries(documented.map((key) => [key, asJson(schema)]));
    expect(await refuse({ responses, ...given })).toMatchObject({ status, body: { status } });
  });

  it('of another method is not described by a range', async () => {
    const responses = { '4XX': asJson(error({ own: text }, { required: ['own'] })) };
    const others = { 400: asJson(schema), 500: asJson(schema), 503: asJson(schema) };
    expect((await refuse({ responses, others, request: { method: 'PUT' } })).body).toMatchObject({ status: 405 });
  });

  it('has the headers that are required, and no others', async () => {
    const headers = {
      'X-Trace': { required: true, schema: { type: 'string', format: 'uuid' } },
      'X-Other': { schema: text },
      'X-Example': { required: true, schema: text, example: 'a' },
    };
    const given = await refuse({ responses: { 400: { ...anything, headers } } });
    expect(given.headers.get('x-trace')).toMatch(/^[0-9a-f-]{36}$/);
    expect([given.headers.get('x-other'), given.headers.get('x-example')]).toEqual([null, 'a']);
  });
});
