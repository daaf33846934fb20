import { describe, expect, it } from 'vitest';
import { createContract } from '../src/create.ts';
import type { Document } from '../src/document.ts';
import { keysOf, valueAt } from '../src/json.ts';
import type { PlacedSchema } from '../src/model.ts';
import { contractOf, json, operationOf } from '../src/testing/index.ts';
import { ours } from './ours.ts';

describe('the model of the XS2A API', () => {
  it('has every operation under its id', () => {
    expect(operationOf(ours, 'getRisk')).toMatchObject({ method: 'GET', path: '/v1/risks/{risk_id}' });
  });

  it('has the examples of a body by their names', () => {
    const [media] = operationOf(ours, 'createBankUser').body?.content ?? [];
    expect(media?.examples.map(({ name }) => name)).toEqual(['bank-user-with-email', 'bank-user-minimal']);
    expect(media?.examples[0]?.summary).not.toBe('');
  });

  it('has the pointer of every schema', () => {
    const wrong = [...placedSchemas()].filter(
      ({ schema, pointer }) => valueAt(ours.document, keysOf(pointer)) !== schema,
    );
    expect(wrong).toEqual([]);
  });

  it('has the webhooks', () => {
    const [webhook] = ours.webhooks;
    expect(webhook).toMatchObject({
      method: 'POST',
      path: expect.stringMatching(/\./),
      id: expect.stringMatching(/^on/),
    });
    expect(webhook?.body?.content[0]?.examples).not.toEqual([]);
  });
});

function* placedSchemas(): Generator<PlacedSchema> {
  for (const { parameters, body, responses } of [...ours.operations, ...ours.webhooks]) {
    for (const { schema } of [...parameters, ...(body?.content ?? [])]) if (schema !== undefined) yield schema;
    for (const { headers, content } of responses) {
      for (const { schema } of [...headers, ...content]) if (schema !== undefined) yield schema;
    }
  }
}

const create = (more: object) => createContract({ openapi: '3.1.0', paths: {}, webhooks: {}, ...more } as Document);
const responses = { 200: { description: '' } };
/** The only operation of a contract, with what is given. */
const operationWith = (more: object, item: object = {}, document: object = {}) => {
  const contract = create({ paths: { '/pets/{id}': { ...item, get: { responses, ...more } } }, ...document });
  const [operation] = contract.operations;
  if (operation === undefined) throw new Error('no operation');
  return operation;
};

describe('a contract', () => {
  it('has title and version', () => {
    expect(create({ info: { title: 'Pets', version: '1.2' } })).toMatchObject({ title: 'Pets', version: '1.2' });
    expect(create({})).toMatchObject({ title: 'untitled', version: '', operations: [], webhooks: [], schemes: [] });
  });

  it('resolves references', () => {
    const contract = create({ components: { schemas: { A: { const: 1 } } } });
    expect(contract.resolve({ $ref: '#/components/schemas/A' })).toEqual({ const: 1 });
    expect(contract.resolve({ const: 2 })).toEqual({ const: 2 });
  });

  it('has the operations of all methods, in the order of paths', () => {
    const item = { trace: {}, get: {}, options: {}, summary: 'a', patch: {}, 'x-get': {}, parameters: [], query: {} };
    const { operations } = create({ paths: { '/b': item, '/a': { put: {} } } });
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /b',
      'OPTIONS /b',
      'PATCH /b',
      'TRACE /b',
      'PUT /a',
    ]);
  });

  it('has the operations of a path item by reference', () => {
    const get = { operationId: 'a', responses: { 200: { content: json({ const: 1 }) } } };
    const { operations } = create({
      paths: { '/a': { $ref: '#/components/pathItems/A' } },
      components: { pathItems: { A: { get } } },
    });
    expect(operations[0]?.responses[0]?.content[0]?.schema?.pointer).toBe(
      '#/components/pathItems/A/get/responses/200/content/application~1json/schema',
    );
  });
});

describe('an operation', () => {
  it('has its texts', () => {
    const given = { operationId: 'getPet', summary: 'Get a pet', description: 'All of it.', tags: ['Pets', 5] };
    expect(operationWith(given)).toMatchObject({
      id: 'getPet',
      summary: 'Get a pet',
      description: 'All of it.',
      tags: ['Pets', '5'],
      node: given,
    });
  });

  it('without texts has empty ones, and method and path for an id', () => {
    expect(operationWith({ operationId: 5, tags: 'Pets' })).toMatchObject({
      id: 'GET /pets/{id}',
      summary: '',
      description: '',
      tags: [],
      aliases: [],
      body: undefined,
    });
  });

  it('has the aliases of its path', () => {
    expect(operationWith({}, { 'x-aliases': ['/a', '/b'] }).aliases).toEqual(['/a', '/b']);
  });
});

describe('the parameters of an operation', () => {
  it('are those of its path, and no others', () => {
    const given = ['id', 'other'].map((name) => ({ name, in: 'path', schema: {} }));
    expect(parametersOf(given).map(({ name }) => name)).toEqual(['id']);
  });

  const parametersOf = (own: object[], shared: object[] = [], document: object = {}) =>
    operationWith({ parameters: own }, { parameters: shared }, document).parameters;

  it('have a description, and may be deprecated', () => {
    const given = { name: 'since', in: 'query', description: 'First day.', deprecated: true };
    expect(parametersOf([given, { name: 'from', in: 'query' }])).toMatchObject([
      { description: 'First day.', deprecated: true },
      { description: '', deprecated: false },
    ]);
  });

  it('replace those of its path', () => {
    const shared = [
      { name: 'page', in: 'query', schema: { type: 'string' } },
      { name: 'id', in: 'path', schema: {} },
      { name: 'page', in: 'header', schema: {} },
    ];
    const own = [{ name: 'page', in: 'query', schema: { type: 'integer' }, required: true }];
    expect(
      parametersOf(own, shared).map((parameter) => [
        parameter.in,
        parameter.name,
        parameter.required,
        parameter.schema,
      ]),
    ).toEqual([
      [
        'query',
        'page',
        true,
        { schema: { type: 'integer' }, pointer: '#/paths/~1pets~1%7Bid%7D/get/parameters/0/schema' },
      ],
      ['path', 'id', true, { schema: {}, pointer: '#/paths/~1pets~1%7Bid%7D/parameters/1/schema' }],
      ['header', 'page', false, { schema: {}, pointer: '#/paths/~1pets~1%7Bid%7D/parameters/2/schema' }],
    ]);
  });

  it('may be references', () => {
    const components = { parameters: { Page: { name: 'page', in: 'query', schema: true } } };
    const [page] = parametersOf([{ $ref: '#/components/parameters/Page' }], [], { components });
    expect(page).toMatchObject({
      name: 'page',
      schema: { schema: true, pointer: '#/components/parameters/Page/schema' },
    });
  });

  it.each(['Accept', 'content-type', 'AUTHORIZATION'])('ignore the header %s', (name) => {
    expect(parametersOf([{ name, in: 'header' }])).toEqual([]);
    expect(parametersOf([{ name, in: 'query' }])).toHaveLength(1);
  });

  it.each<[object, { style: string; explode: boolean; required: boolean }]>([
    [{ in: 'query' }, { style: 'form', explode: true, required: false }],
    [{ in: 'cookie' }, { style: 'form', explode: true, required: false }],
    [{ in: 'header' }, { style: 'simple', explode: false, required: false }],
    [{ in: 'path' }, { style: 'simple', explode: false, required: true }],
    [
      { in: 'query', explode: false, required: true },
      { style: 'form', explode: false, required: true },
    ],
    [
      { in: 'query', style: 'deepObject' },
      { style: 'deepObject', explode: false, required: false },
    ],
    [
      { in: 'query', style: 'deepObject', explode: true },
      { style: 'deepObject', explode: true, required: false },
    ],
    [
      { in: 'query', explode: 'yes', required: 'yes' },
      { style: 'form', explode: true, required: false },
    ],
  ])('%j have the defaults %j', (given, want) => {
    expect(parametersOf([{ name: 'id', ...given }])[0]).toMatchObject({ name: 'id', ...want });
  });

  it('without a schema have none', () => {
    expect(parametersOf([{ name: 'a', in: 'query', content: {} }])[0]?.schema).toBeUndefined();
    expect(parametersOf([{ name: 'a', in: 'query', schema: 'no schema' }])[0]?.schema).toBeUndefined();
  });

  it('are none where there is no list', () => {
    expect(operationWith({ parameters: { a: 1 } }).parameters).toEqual([]);
  });
});

describe('examples', () => {
  const examplesOf = (given: object, document: object = {}) =>
    operationWith({ parameters: [{ name: 'a', in: 'query', ...given }] }, {}, document).parameters[0]?.examples;

  it('have names, summaries and values', () => {
    const components = { examples: { B: { summary: 'Second', value: null } } };
    const examples = { a: { value: 1 }, b: { $ref: '#/components/examples/B' }, c: { externalValue: 'c.json' } };
    expect(examplesOf({ examples }, { components })).toEqual([
      { name: 'a', summary: '', value: 1 },
      { name: 'b', summary: 'Second', value: null },
    ]);
  });

  it('may be one without a name', () => {
    expect(examplesOf({ example: 0 })).toEqual([{ name: 'default', summary: '', value: 0 }]);
    expect(examplesOf({ example: 0, examples: { a: { value: 1 } } })).toEqual([{ name: 'a', summary: '', value: 1 }]);
    expect(examplesOf({})).toEqual([]);
  });
});

describe('the body of a request', () => {
  it('has its media types, in small letters', () => {
    const encoding = { a: { style: 'deepObject' } };
    const content = { 'Application/JSON': { schema: { const: 1 }, encoding }, 'text/plain': { example: 'a' } };
    expect(operationWith({ requestBody: { required: true, content } }).body).toEqual({
      required: true,
      content: [
        {
          type: 'application/json',
          schema: {
            schema: { const: 1 },
            pointer: '#/paths/~1pets~1%7Bid%7D/get/requestBody/content/Application~1JSON/schema',
          },
          examples: [],
          encoding,
        },
        {
          type: 'text/plain',
          schema: undefined,
          examples: [{ name: 'default', summary: '', value: 'a' }],
          encoding: {},
        },
      ],
    });
  });

  it('may be a reference', () => {
    const components = { requestBodies: { Pet: { content: json({ const: 1 }) } } };
    const { body } = operationWith({ requestBody: { $ref: '#/components/requestBodies/Pet' } }, {}, { components });
    expect(body?.required).toBe(false);
    expect(body?.content[0]?.schema?.pointer).toBe('#/components/requestBodies/Pet/content/application~1json/schema');
  });

  it('may be empty', () => {
    expect(operationWith({ requestBody: {} }).body).toEqual({ required: false, content: [] });
  });
});

describe('the responses of an operation', () => {
  it('may have a range in small letters', () => {
    const [response] = operationWith({ responses: { '2xx': { content: json({ const: 1 }) } } }).responses;
    expect(response?.status).toBe('2XX');
    expect(response?.content[0]?.schema?.pointer).toContain('/responses/2xx/content/');
  });

  it('have a status and a description, extensions aside', () => {
    const given = { 200: { description: 'Found' }, 'x-note': {}, '4XX': {}, default: {} };
    expect(operationWith({ responses: given }).responses).toEqual([
      { status: '200', description: 'Found', headers: [], content: [] },
      { status: '4XX', description: '', headers: [], content: [] },
      { status: 'default', description: '', headers: [], content: [] },
    ]);
  });

  it('may be references', () => {
    const components = { responses: { Pet: { description: 'A pet', content: json({ const: 1 }) } } };
    const given = { 200: { $ref: '#/components/responses/Pet' } };
    const [response] = operationWith({ responses: given }, {}, { components }).responses;
    expect(response?.description).toBe('A pet');
    expect(response?.content[0]?.schema?.pointer).toBe('#/components/responses/Pet/content/application~1json/schema');
  });

  it('have headers, without those that belong to OpenAPI', () => {
    const components = { headers: { Page: { required: true, schema: { type: 'integer' } } } };
    const headers = {
      'X-Page': { $ref: '#/components/headers/Page' },
      'X-a/b': { schema: {}, required: 'yes' },
      'Content-Type': { schema: {} },
    };
    const [response] = operationWith({ responses: { 200: { headers } } }, {}, { components }).responses;
    expect(response?.headers).toEqual([
      {
        name: 'x-page',
        required: true,
        schema: { schema: { type: 'integer' }, pointer: '#/components/headers/Page/schema' },
      },
      {
        name: 'x-a/b',
        required: false,
        schema: { schema: {}, pointer: '#/paths/~1pets~1%7Bid%7D/get/responses/200/headers/X-a~1b/schema' },
      },
    ]);
  });
});

describe('the security of an operation', () => {
  const securitySchemes = { key: { type: 'http', scheme: 'basic' }, token: { type: 'http', scheme: 'bearer' } };
  const securityOf = (operation: object, document: object = {}) =>
    operationWith(operation, {}, { components: { securitySchemes }, ...document }).security.map((alternative) =>
      alternative.map(({ name }) => name),
    );

  it('is a list of alternatives', () => {
    expect(securityOf({ security: [{ key: [] }, { key: [], token: [] }] })).toEqual([['key'], ['key', 'token']]);
  });

  it('is that of the document unless it has its own', () => {
    const document = { security: [{ token: [] }] };
    expect(securityOf({}, document)).toEqual([['token']]);
    expect(securityOf({ security: [] }, document)).toEqual([]);
    expect(securityOf({})).toEqual([]);
  });

  it('is none if one alternative requires nothing, or an unknown scheme', () => {
    expect(securityOf({ security: [{ key: [] }, {}] })).toEqual([]);
    expect(securityOf({ security: [{ other: [] }] })).toEqual([]);
  });
});

it('the contract of a test is checked', () => {
  expect(() => contractOf({ '/a': { get: {} } })).toThrow('the operation at #/paths/~1a/get');
});
