import { describe, expect, it } from 'vitest';
import { ContractError, resolveIn } from '../src/document.ts';
import type { JsonObject } from '../src/json.ts';
import { checkDocument, openContract } from '../src/open.ts';

const responses = { 200: { description: '' } };
const document = (more: object) => ({ openapi: '3.1.0', paths: { '/pets': { get: { responses } } }, ...more });
const schemas = (schemas: object) => document({ components: { schemas } });
const withOperation = (operation: unknown, more: object = {}) =>
  document({ paths: { '/a': { put: operation }, '/b': { get: { responses } } }, ...more });

const endless: Record<string, unknown> = { type: 'object' };
endless.not = endless;
const endlessList: unknown[] = [];
endlessList.push(endlessList);

describe('a document that cannot be read as a whole', () => {
  const table: { name: string; given: unknown; want: string }[] = [
    {
      name: 'a tree without end',
      given: schemas({ A: endless }),
      want: 'a.json: what is at #/components/schemas/A/not contains itself.',
    },
    { name: 'a list without end', given: document({ 'x-list': endlessList }), want: 'what is at #/x-list/0 contains' },
  ];

  it.each(table)('is refused: $name', ({ given, want }) => {
    expect(() => openContract(given, 'a.json')).toThrow(ContractError);
    expect(() => openContract(given, 'a.json')).toThrow(want);
  });

  it('is refused if nothing is left of it', () => {
    const get = { requestBody: { $ref: '#/nowhere' }, responses };
    expect(() => openContract(document({ paths: { '/a': { get, put: {} } } }), 'a.json')).toThrow(
      'a.json has no operation that can be read. GET /a: the $ref at #/paths/~1a/get/requestBody leads to #/nowhere, where there is nothing.',
    );
    const webhooks = { born: { post: { responses } } };
    expect(openContract(document({ paths: { '/a': { get } }, webhooks }), 'a.json').webhooks).toHaveLength(1);
    expect(openContract(document({ paths: {} }), 'a.json').operations).toEqual([]);
  });

  it('may use one object twice', () => {
    const shared = { type: 'string' };
    expect(openContract(schemas({ A: shared, B: { items: shared } }), 'a').operations).toHaveLength(1);
  });
});

const reference = (schema: unknown) => ({ responses: { 200: { content: { 'application/json': { schema } } } } });
const toA = reference({ $ref: '#/components/schemas/A' });
const place = '#/paths/~1a/put/responses/200/content/application~1json/schema';

const faults: { name: string; given: JsonObject; want: string }[] = [
  {
    name: 'no responses',
    given: withOperation({}),
    want: 'the operation at #/paths/~1a/put has no "responses"',
  },
  {
    name: 'empty responses',
    given: withOperation({ responses: {} }),
    want: 'the operation at #/paths/~1a/put has no "responses"',
  },
  {
    name: 'nothing at all',
    given: withOperation(null),
    want: 'the operation at #/paths/~1a/put has no "responses"',
  },
  {
    name: 'a text instead of an operation',
    given: withOperation('later'),
    want: '#/paths/~1a/put is "later", expected an object',
  },
  {
    name: 'a map of parameters',
    given: withOperation({ parameters: { a: {} }, responses }),
    want: '#/paths/~1a/put/parameters is {"a":{}}, expected a list',
  },
  {
    name: 'a list of media types',
    given: withOperation({ requestBody: { content: ['text/plain'] }, responses }),
    want: '#/paths/~1a/put/requestBody/content is ["text/plain"], expected an object',
  },
  {
    name: 'a parameter without a name',
    given: withOperation({ parameters: [{ in: 'query' }], responses }),
    want: 'the parameter at #/paths/~1a/put/parameters/0 has no "name"',
  },
  {
    name: 'a body as in Swagger 2.0',
    given: withOperation({ parameters: [{ name: 'a', in: 'body' }], responses }),
    want: 'the parameter at #/paths/~1a/put/parameters/0 has in: "body", expected one of path, query, header, cookie',
  },
  {
    name: 'the whole query as a parameter, as in OpenAPI 3.2',
    given: withOperation({ parameters: [{ name: 'a', in: 'querystring' }], responses }),
    want: 'the parameter at #/paths/~1a/put/parameters/0 has in: "querystring", expected one of path, query, header, cookie',
  },
  {
    name: 'a status that is none',
    given: withOperation({ responses: { ok: {} } }),
    want: '#/paths/~1a/put/responses has the status "ok", expected 200, 2XX or default',
  },
  {
    name: 'a reference to nothing',
    given: withOperation(reference({ $ref: '#/nowhere' })),
    want: `the $ref at ${place} leads to #/nowhere, where there is nothing`,
  },
  {
    name: 'a component with a reference to nothing',
    given: withOperation(toA, { components: { schemas: { A: { items: { $ref: '#/nowhere' } } } } }),
    want: 'the $ref at #/components/schemas/A/items leads to #/nowhere, where there is nothing',
  },
  {
    name: 'a component of a component with a reference to nothing',
    given: withOperation(toA, {
      components: {
        schemas: {
          A: { properties: { b: { $ref: '#/components/schemas/B' } } },
          B: { properties: { a: { $ref: '#/components/schemas/A' }, c: { $ref: '#/components/schemas/C' } } },
        },
      },
    }),
    want: 'the $ref at #/components/schemas/B/properties/c leads to #/components/schemas/C, where there is nothing',
  },
  {
    name: 'a reference to null',
    given: withOperation(reference({ $ref: '#/x-null' }), { 'x-null': null }),
    want: `the $ref at ${place} leads to #/x-null, where there is nothing`,
  },
  {
    name: 'a reference to what every object has',
    given: withOperation(reference({ $ref: '#/constructor' })),
    want: `the $ref at ${place} leads to #/constructor, where there is nothing`,
  },
  {
    name: 'a reference that cannot be decoded',
    given: withOperation(reference({ $ref: '#/%' })),
    want: `the $ref at ${place} leads to #/%, where there is nothing`,
  },
  {
    name: 'a reference to an anchor that no schema has',
    given: withOperation(reference({ $ref: '#pet' })),
    want: `the $ref at ${place} leads to #pet, where there is nothing`,
  },
  {
    name: 'a schema that refers to itself',
    given: withOperation(toA, { components: { schemas: { A: { $ref: '#/components/schemas/A' } } } }),
    want: 'the schema at #/components/schemas/A contains itself, without a field or an entry in between',
  },
  {
    name: 'a base that consists of its own children',
    given: withOperation(toA, {
      components: {
        schemas: {
          A: { oneOf: [{ $ref: '#/components/schemas/B' }] },
          B: { allOf: [{ $ref: '#/components/schemas/A' }, { type: 'object' }] },
        },
      },
    }),
    want: 'contains itself, without a field or an entry in between',
  },
  {
    name: 'a response that refers to itself',
    given: withOperation(
      { responses: { 200: { $ref: '#/components/responses/A' } } },
      { components: { responses: { A: { $ref: '#/components/responses/A' } } } },
    ),
    want: 'the $ref at #/paths/~1a/put/responses/200 leads to #/components/responses/A, which leads back to itself',
  },
  {
    name: 'another file, where there are no files',
    given: withOperation(reference({ $ref: 'pet.yaml' })),
    want: `the $ref at ${place} leads to pet.yaml, another file, which is only read if the document is a file as well`,
  },
  {
    name: 'a type that does not exist',
    given: withOperation(reference({ type: 'strng' })),
    want: `the schema at ${place} has type: "strng", expected one or more of string, number, integer, boolean, object, array, null`,
  },
];

describe('an operation that cannot be read', () => {
  it.each(faults)('is left out with place and reason, and the others stay: $name', ({ given, want }) => {
    const { operations, leftOut, document } = openContract(given, 'a.json');
    expect(operations.map(({ id }) => id)).toEqual(['GET /b']);
    expect(leftOut).toEqual([
      { operation: 'PUT /a', method: 'PUT', path: '/a', reason: expect.stringContaining(want) },
    ]);
    expect(document.paths['/a']).not.toHaveProperty('put');
  });

  it('is called by its id', () => {
    const { leftOut } = openContract(withOperation({ operationId: 'putA' }), 'a');
    expect(leftOut).toMatchObject([{ operation: 'putA', method: 'PUT', path: '/a' }]);
  });

  it('may be a webhook', () => {
    const post = { requestBody: { $ref: '#/nowhere' }, responses };
    const { webhooks, leftOut } = openContract(
      document({ webhooks: { born: { post }, died: { post: { responses } } } }),
      'a',
    );
    expect(webhooks.map(({ path }) => path)).toEqual(['died']);
    expect(leftOut).toMatchObject([{ operation: 'POST born', path: 'born' }]);
  });

  it('may lead to the part of another', () => {
    const paths = {
      '/a': { get: reference({ $ref: '#/nowhere' }) },
      '/b': { get: reference({ $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' }) },
      '/c': { get: { responses } },
    };
    expect(openContract(document({ paths }), 'a').leftOut.map(({ operation }) => operation)).toEqual([
      'GET /a',
      'GET /b',
    ]);
  });
});

describe('a path that cannot be read', () => {
  const leftOutOf = (paths: JsonObject, components: JsonObject = {}) =>
    openContract(document({ paths: { '/b': { get: { responses } }, ...paths }, components }), 'a').leftOut;

  it('is left out as a whole', () => {
    expect(leftOutOf({ '/a': 5 })).toEqual([
      { operation: '/a', path: '/a', reason: '#/paths/~1a is 5, expected an object' },
    ]);
    expect(leftOutOf({ '/a': { $ref: '#/components/pathItems/A' } })).toMatchObject([
      { operation: '/a', reason: expect.stringContaining('leads to #/components/pathItems/A, where there is nothing') },
    ]);
  });

  it.each([
    ['that does not begin with a slash', 'a', 'the path at #/paths/a does not begin with "/"'],
    ['with a query', '/a?b=1', 'the path at #/paths/~1a%3Fb%3D1 has a query or a fragment'],
    ['with a fragment', '/a#b', 'the path at #/paths/~1a%23b has a query or a fragment'],
  ])('is left out with all of its operations: %s', (_, path, reason) => {
    expect(leftOutOf({ [path]: { get: { responses }, put: { responses } } })).toEqual([
      { operation: `GET ${path}`, method: 'GET', path, reason },
      { operation: `PUT ${path}`, method: 'PUT', path, reason },
    ]);
  });

  it('is left out for a shared parameter', () => {
    const item = { parameters: [{ $ref: '#/nowhere' }], get: { responses } };
    expect(leftOutOf({ '/a': item })).toMatchObject([{ operation: 'GET /a' }]);
    expect(leftOutOf({ '/a': { $ref: '#/components/pathItems/A' } }, { pathItems: { A: item } })).toMatchObject([
      { operation: 'GET /a', reason: expect.stringContaining('#/components/pathItems/A/parameters/0') },
    ]);
  });

  it('leaves out one operation of a shared item under all of its paths', () => {
    const item = { get: { responses }, put: {} };
    const paths = { '/a': { $ref: '#/components/pathItems/A' }, '/c': { $ref: '#/components/pathItems/A' } };
    const { operations, leftOut } = openContract(document({ paths, components: { pathItems: { A: item } } }), 'a');
    expect(operations.map(({ id }) => id)).toEqual(['GET /a', 'GET /c']);
    expect(leftOut.map(({ operation }) => operation)).toEqual(['PUT /a', 'PUT /c']);
  });

  it('may be empty', () => {
    expect(leftOutOf({ '/a': {}, '/c': null })).toEqual([]);
  });
});

describe('what OpenAPI 3.2 adds', () => {
  it('is read where 3.1 has it under another name', () => {
    const examples = { a: { dataValue: { b: 1 } }, c: { serializedValue: 'b=1' } };
    const get = { responses: { 200: { content: { 'application/json': { examples } } } } };
    const [operation] = openContract({ openapi: '3.2.0', paths: { '/a': { get } } }, 'a').operations;
    expect(operation?.responses[0]?.content[0]?.examples).toEqual([{ name: 'a', summary: '', value: { b: 1 } }]);
  });

  const paths = { '/a': { get: { responses }, query: { responses }, additionalOperations: { LINK: { responses } } } };
  const { operations, leftOut } = openContract({ openapi: '3.2.0', paths }, 'a');

  it('is left out, and what is as in 3.1 is read', () => {
    expect(operations.map(({ id }) => id)).toEqual(['GET /a']);
    expect(leftOut).toEqual([
      {
        operation: 'QUERY /a',
        method: 'QUERY',
        path: '/a',
        reason: '#/paths/~1a/query is of OpenAPI 3.2, whose new methods are not supported',
      },
      {
        operation: '/a',
        path: '/a',
        reason: '#/paths/~1a/additionalOperations is of OpenAPI 3.2, whose new methods are not supported',
      },
    ]);
  });
});

it('a method in capitals is left out, because OpenAPI does not know it', () => {
  const { operations, leftOut } = openContract(
    document({ paths: { '/a': { GET: { responses }, put: { responses } } } }),
    'a',
  );
  expect(operations.map(({ id }) => id)).toEqual(['PUT /a']);
  expect(leftOut).toMatchObject([
    { operation: 'GET /a', reason: '#/paths/~1a/GET is not read, because methods are written in small letters' },
  ]);
});

describe('a $ref that is data is not followed', () => {
  const data = { $ref: 'https://example.com/nowhere.yaml' };

  it.each([
    ['an extension of the document', { 'x-a': data }],
    [
      'an extension of a path',
      { paths: { '/a': { 'x-a': data, get: { 'x-b': { c: data }, responses } }, 'x-c': data } },
    ],
    ['an extension of responses', { paths: { '/a': { get: { responses: { ...responses, 'x-a': data } } } } }],
    ['an extension of a schema', { components: { schemas: { A: { 'x-a': data } } } }],
    ['a value of an example', { components: { examples: { a: { value: data } } } }],
    ['a default', { components: { schemas: { A: { default: data } } } }],
    ['a constant', { components: { schemas: { A: { const: data } } } }],
    ['a choice', { components: { schemas: { A: { enum: [data] } } } }],
    ['an example', { components: { schemas: { A: { example: data } } } }],
    ['an example in a list', { components: { schemas: { A: { examples: [data] } } } }],
  ])('in %s', (_, more) => {
    const given = document(more);
    const { leftOut, document: read } = openContract(given, 'a');
    expect(leftOut).toEqual([]);
    expect(read).toMatchObject(more);
    expect(() => checkDocument(given, 'a')).not.toThrow();
  });

  it.each(['properties', 'patternProperties', 'dependentSchemas'])('but a field may have such a name: %s', (map) => {
    const A = {
      [map]: { example: { $ref: '#/a' }, value: { $ref: '#/a' }, default: { $ref: '#/a' }, 'x-a': { $ref: '#/a' } },
    };
    for (const name of ['example', 'value', 'default', 'x-a']) {
      const schema = { [map]: { [name]: (A[map] as JsonObject)[name] } };
      expect(() => checkDocument(schemas({ A: schema }), 'a')).toThrow(
        `the $ref at #/components/schemas/A/${map}/${name} leads to #/a, where there is nothing`,
      );
    }
  });
});

describe('a document that is checked as a whole', () => {
  it('is refused also for what no operation uses', () => {
    const check = () => checkDocument(schemas({ A: { items: { $ref: '#/nowhere' } } }), 'a.json');
    expect(check).toThrow(ContractError);
    expect(check).toThrow(
      'a.json: the $ref at #/components/schemas/A/items leads to #/nowhere, where there is nothing.',
    );
  });

  it('is refused for what is left out', () => {
    expect(() => checkDocument(document({ paths: { '/a': { query: { responses } } } }), 'a')).toThrow(
      'is of OpenAPI 3.2',
    );
  });

  it.each([
    'headers',
    'parameters',
    'requestBodies',
    'responses',
    'schemas',
    'examples',
    'securitySchemes',
    'pathItems',
  ])('is refused for a component under a name like a keyword: %s', (section) => {
    const given = document({ components: { [section]: { default: { $ref: '#/nowhere' } } } });
    expect(() => checkDocument(given, 'a')).toThrow(`the $ref at #/components/${section}/default leads to #/nowhere`);
  });

  it('may have nothing but webhooks', () => {
    const { paths, webhooks } = checkDocument({ openapi: '3.1.0', webhooks: { 'pet.born': {} } }, 'a');
    expect({ paths, webhooks }).toEqual({ paths: {}, webhooks: { 'pet.born': {} } });
  });

  it('may be recursive', () => {
    const tree = { A: { properties: { a: { $ref: '#/components/schemas/A' } } }, B: { items: { $ref: '#' } } };
    expect(() => checkDocument(schemas(tree), 'a')).not.toThrow();
  });

  it('may have keys that are undefined', () => {
    const get = { parameters: undefined, requestBody: undefined, responses: { 200: { content: undefined } } };
    expect(() => checkDocument(document({ paths: { '/a': { get } } }), 'a')).not.toThrow();
  });

  it('does not change what it is given', () => {
    const given = { ...schemas({ A: { nullable: true, type: 'string' } }), openapi: '3.0.0' };
    const before = structuredClone(given);
    checkDocument(given, 'a');
    expect(given).toEqual(before);
  });

  it('has no references by names', () => {
    const A = { items: { $anchor: 'a', type: 'string' } };
    const B = { $ref: '#a' };
    const $defs = { D: { items: { $ref: '#/$defs/E' }, $anchor: 'd' }, E: { const: 1 } };
    const C = { $id: 'https://example.com/c', properties: { d: { $ref: '#/$defs/D' }, e: { $ref: '#d' } }, $defs };
    const D = { $ref: 'https://example.com/c#/$defs/D' };
    const checked = checkDocument(schemas({ A, B, C, D }), 'a');
    expect(resolveIn(checked, { $ref: '#/components/schemas/B' })).toEqual({ type: 'string' });
    for (const place of ['C/properties/d', 'C/properties/e', 'D']) {
      const list = resolveIn(checked, { $ref: `#/components/schemas/${place}` });
      expect(list).toEqual({ items: { $ref: '#/components/schemas/E' } });
    }
    expect(resolveIn(checked, { $ref: '#/components/schemas/E' })).toEqual({ const: 1 });
    expect(JSON.stringify(checked)).not.toMatch(/\$anchor|\$id|\$defs/);
  });

  it('has no definitions that nothing leads to', () => {
    const A = { const: 1, definitions: { type: { type: { enum: [1] } } }, $defs: { B: { $ref: '#/nowhere' } } };
    expect(checkDocument(schemas({ A }), 'a').components).toEqual({ schemas: { A: { const: 1 } } });
  });

  it('has its own name in references to itself', () => {
    const $self = 'https://example.com/openapi.yaml';
    const given = { ...schemas({ A: { const: 1 }, B: { $ref: `${$self}#/components/schemas/A` } }), $self };
    expect(checkDocument(given, 'a').components).toMatchObject({ schemas: { B: { $ref: '#/components/schemas/A' } } });
  });

  it('has as components what is written where OpenAPI has no place for it', () => {
    const given = { ...schemas({ A: { $ref: '#/definitions/Pet' }, Pet: {} }), definitions: { Pet: { const: 1 } } };
    expect(checkDocument(given, 'a').components).toEqual({
      schemas: { A: { $ref: '#/components/schemas/Pet-2' }, Pet: {}, 'Pet-2': { const: 1 } },
    });
  });

  it('has references from objects to the last of several', () => {
    const components = { responses: { A: { $ref: '#/components/responses/B' }, B: { description: 'B' } } };
    const paths = { '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } };
    expect(checkDocument(document({ paths, components }), 'a').paths).toEqual({
      '/a': { get: { responses: { 200: { $ref: '#/components/responses/B' } } } },
    });
  });

  it('has pointers in the mappings of discriminators, where they lead to something', () => {
    const mapping = { cat: 'Cat', dog: '#/components/schemas/Dog', cow: 'Cow' };
    const Pet = { oneOf: [], discriminator: { propertyName: 'kind', mapping } };
    expect(checkDocument(schemas({ Pet, Cat: {}, Dog: {} }), 'a').components).toMatchObject({
      schemas: {
        Pet: {
          discriminator: { mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog', cow: 'Cow' } },
        },
      },
    });
  });

  it('has a path item with keys of its own where it is referred to', () => {
    const pathItems = { A: { get: { responses }, put: { responses } } };
    const paths = { '/a': { $ref: '#/components/pathItems/A', put: { responses, summary: 'Own' } } };
    expect(checkDocument(document({ paths, components: { pathItems } }), 'a').paths).toEqual({
      '/a': { get: { responses }, put: { responses, summary: 'Own' } },
    });
  });
});
