import { describe, expect, it } from 'vitest';
import { ContractError, checkDocument, resolveIn } from '../../src/contract/document.ts';

const responses = { 200: { description: '' } };
const document = (more: object) => ({ openapi: '3.1.0', paths: { '/pets': { get: { responses } } }, ...more });
const ref = (target: string) => ({ components: { schemas: { A: { $ref: target } } } });

const itself: Record<string, unknown> = { type: 'object' };
itself.not = itself;

const table: { name: string; given: unknown; want: string }[] = [
  { name: 'a list', given: [], want: 'a.json is no OpenAPI 3.1 document: found no object, expected "openapi: 3.1.x".' },
  { name: 'Swagger', given: { swagger: '2.0' }, want: 'found openapi: "2.0"' },
  { name: 'OpenAPI 3.0', given: document({ openapi: '3.0.3' }), want: 'found openapi: "3.0.3"' },
  { name: 'no operations', given: document({ paths: {} }), want: 'has no operations under "paths"' },
  {
    name: 'an operation without responses',
    given: document({ paths: { '/a': { put: {} } } }),
    want: 'the operation at #/paths/~1a/put documents no "responses"',
  },
  {
    name: 'a reference to nothing',
    given: document(ref('#/nowhere')),
    want: 'the $ref at #/components/schemas/A leads to #/nowhere, where there is nothing',
  },
  { name: 'a reference to itself', given: document(ref('#/components/schemas/A')), want: 'leads back to itself' },
  {
    name: 'a reference to another file',
    given: document(ref('pet.yaml')),
    want: 'leads to pet.yaml, another file. Bundle the document first',
  },
  {
    name: 'a tree without end',
    given: document({ components: { schemas: { A: itself } } }),
    want: 'what is at #/components/schemas/A/not contains itself',
  },
];

describe('a document that cannot be run', () => {
  it.each(table)('$name is told with its place', ({ given, want }) => {
    const check = () => checkDocument(given, 'a.json');
    expect(check).toThrow(ContractError);
    expect(check).toThrow(want);
  });
});

describe('a document that can be run', () => {
  it('may have a $ref as a value of an example', () => {
    const example = { value: { $ref: 'anywhere' } };
    expect(() => checkDocument(document({ components: { examples: { a: example } } }), 'a')).not.toThrow();
  });

  it('may have anchors', () => {
    const schemas = { A: { $anchor: 'a' }, B: { $ref: '#a' } };
    expect(() => checkDocument(document({ components: { schemas } }), 'a')).not.toThrow();
  });

  it('is followed through several references', () => {
    const schemas = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/C' }, C: { const: 1 } };
    expect(resolveIn({ components: { schemas } }, { $ref: '#/components/schemas/A' })).toEqual({ const: 1 });
  });
});
