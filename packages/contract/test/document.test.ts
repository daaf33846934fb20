import { describe, expect, it } from 'vitest';
import { ContractError, checkDocument, resolveIn } from '../src/document.ts';
import { pointer } from '../src/json.ts';

const responses = { 200: { description: '' } };
const document = (more: object) => ({ openapi: '3.1.0', paths: { '/pets': { get: { responses } } }, ...more });
const schemas = (schemas: object) => document({ components: { schemas } });

const endless: Record<string, unknown> = { type: 'object' };
endless.not = endless;
const endlessList: unknown[] = [];
endlessList.push(endlessList);

const table: { name: string; given: unknown; want: string }[] = [
  { name: 'a list', given: [], want: 'a.json is no OpenAPI 3.1 document: found no object, expected "openapi: 3.1.x".' },
  { name: 'Swagger', given: { swagger: '2.0' }, want: 'found openapi: "2.0"' },
  { name: 'OpenAPI 3.0', given: document({ openapi: '3.0.3' }), want: 'found openapi: "3.0.3"' },
  { name: 'a version that is no text', given: document({ openapi: 3.1 }), want: 'found openapi: 3.1,' },
  {
    name: 'neither paths nor webhooks',
    given: { openapi: '3.1.0' },
    want: 'a.json is no OpenAPI 3.1 document: it needs "paths" or "webhooks".',
  },
  { name: 'a list of paths', given: document({ paths: [] }), want: 'it needs "paths" or "webhooks".' },
  { name: 'a list of webhooks', given: document({ webhooks: [] }), want: 'it needs "paths" or "webhooks".' },
  {
    name: 'an operation without responses',
    given: document({ paths: { '/a': { put: {} } } }),
    want: 'a.json: the operation at #/paths/~1a/put has no "responses".',
  },
  {
    name: 'an operation with empty responses',
    given: document({ paths: { '/a': { trace: { responses: {} } } } }),
    want: 'the operation at #/paths/~1a/trace has no "responses".',
  },
  {
    name: 'an operation that is nothing',
    given: document({ paths: { '/a': { get: null } } }),
    want: 'the operation at #/paths/~1a/get has no "responses".',
  },
  {
    name: 'a reference to nothing',
    given: schemas({ A: { $ref: '#/nowhere' } }),
    want: 'a.json: the $ref at #/components/schemas/A leads to #/nowhere, where there is nothing.',
  },
  {
    name: 'a path item by a reference to nothing',
    given: document({ paths: { '/a': { $ref: '#/components/pathItems/A' } } }),
    want: 'the $ref at #/paths/~1a leads to #/components/pathItems/A, where there is nothing.',
  },
  {
    name: 'a reference to null',
    given: schemas({ A: { $ref: '#/components/schemas/B' }, B: null }),
    want: 'leads to #/components/schemas/B, where there is nothing.',
  },
  {
    name: 'a reference to what every object has',
    given: schemas({ A: { items: { $ref: '#/constructor' } } }),
    want: 'the $ref at #/components/schemas/A/items leads to #/constructor, where there is nothing.',
  },
  {
    name: 'a reference that cannot be decoded',
    given: schemas({ A: { $ref: '#/%' } }),
    want: 'leads to #/%, where there is nothing.',
  },
  {
    name: 'a reference to an anchor that no schema has',
    given: schemas({ A: { $ref: '#pet' } }),
    want: 'leads to #pet, where there is nothing.',
  },
  {
    name: 'a reference to itself',
    given: schemas({ A: { $ref: '#/components/schemas/A' } }),
    want: 'the $ref at #/components/schemas/A leads back to itself by way of #/components/schemas/A.',
  },
  {
    name: 'references in a circle',
    given: schemas({ A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } }),
    want: 'the $ref at #/components/schemas/A leads back to itself by way of #/components/schemas/B.',
  },
  {
    name: 'a reference to another file',
    given: schemas({ A: { $ref: 'pet.yaml' } }),
    want: 'leads to pet.yaml, another file. Bundle the document first, for instance by "redocly bundle".',
  },
  {
    name: 'a dangling reference of a field that is called like a keyword',
    given: schemas({ A: { properties: { example: { $ref: '#/a' }, value: { $ref: '#/a' } } } }),
    want: 'the $ref at #/components/schemas/A/properties/example leads to #/a',
  },
  {
    name: 'a dangling reference of an example',
    given: document({ components: { examples: { a: { $ref: '#/a' } } } }),
    want: 'the $ref at #/components/examples/a leads to #/a',
  },
  {
    name: 'a tree without end',
    given: schemas({ A: endless }),
    want: 'a.json: what is at #/components/schemas/A/not contains itself.',
  },
  { name: 'a list without end', given: document({ 'x-list': endlessList }), want: 'what is at #/x-list/0 contains' },
];

describe('a document that cannot be used', () => {
  it.each(table)('is refused with its place: $name', ({ given, want }) => {
    const check = () => checkDocument(given, 'a.json');
    expect(check).toThrow(ContractError);
    expect(check).toThrow(want);
  });
});

describe('a dangling reference under a name like a keyword', () => {
  const maps = ['$defs', 'callbacks', 'content', 'definitions', 'dependentSchemas', 'encoding', 'examples', 'headers'];
  maps.push('links', 'parameters', 'pathItems', 'patternProperties', 'properties', 'requestBodies', 'responses');
  maps.push('schemas', 'securitySchemes');

  it.each(maps)('is refused in %s', (map) => {
    const given = document({ components: { [map]: { default: { $ref: '#/nowhere' } } } });
    expect(() => checkDocument(given, 'a')).toThrow(
      `the $ref at ${pointer('components', map, 'default')} leads to #/nowhere`,
    );
  });

  it('is refused in paths and webhooks', () => {
    for (const section of ['paths', 'webhooks']) {
      const given = { openapi: '3.1.0', [section]: { example: { $ref: '#/nowhere' } } };
      expect(() => checkDocument(given, 'a')).toThrow(`the $ref at #/${section}/example leads to #/nowhere`);
    }
  });

  it('is data below a keyword of such a name', () => {
    const given = schemas({ schemas: { properties: { properties: { default: { $ref: 'anywhere' } } } } });
    expect(() => checkDocument(given, 'a')).not.toThrow();
  });
});

it('a ContractError has its name', () => {
  expect(new ContractError('a').name).toBe('ContractError');
});

describe('a document that can be used', () => {
  it.each([
    ['a value of an example', { components: { examples: { a: { value: { $ref: 'anywhere' } } } } }],
    ['a default', { components: { schemas: { A: { default: { $ref: 'anywhere' } } } } }],
    ['a constant', { components: { schemas: { A: { const: { $ref: 'anywhere' } } } } }],
    ['a choice', { components: { schemas: { A: { enum: [{ $ref: 'anywhere' }] } } } }],
    ['an example', { components: { schemas: { A: { example: { $ref: 'anywhere' } } } } }],
    ['an example in a list', { components: { schemas: { A: { examples: [{ $ref: 'anywhere' }] } } } }],
  ])('may have a $ref in %s', (_, more) => {
    expect(() => checkDocument(document(more), 'a')).not.toThrow();
  });

  it('may use one object twice', () => {
    const shared = { type: 'string' };
    expect(() => checkDocument(schemas({ A: shared, B: { items: shared } }), 'a')).not.toThrow();
  });

  it('may have nothing but webhooks', () => {
    const { paths, webhooks } = checkDocument({ openapi: '3.1.0', webhooks: { 'pet.born': {} } }, 'a');
    expect({ paths, webhooks }).toEqual({ paths: {}, webhooks: { 'pet.born': {} } });
  });

  it('may be recursive', () => {
    const tree = { A: { properties: { a: { $ref: '#/components/schemas/A' } } }, B: { items: { $ref: '#' } } };
    expect(() => checkDocument(schemas(tree), 'a')).not.toThrow();
  });

  it('may have anchors', () => {
    const anchored = { $anchor: 'a', type: 'string' };
    const checked = checkDocument(schemas({ A: { items: anchored }, B: { $ref: '#a' } }), 'a');
    expect(resolveIn(checked, { $ref: '#a' })).toBe(anchored);
  });

  it('is followed through several references, without their other keys', () => {
    const chain = { A: { $ref: '#/schemas/B', title: 'A' }, B: { $ref: '#/schemas/C' }, C: { const: 1 } };
    expect(resolveIn({ schemas: chain }, { $ref: '#/schemas/A' })).toEqual({ const: 1 });
  });
});
