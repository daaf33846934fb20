import { expect, it } from 'vitest';
import { openContract } from '../../src/open.ts';
import { mapData } from '../../src/reading/data.ts';

const schema = { type: 'object', properties: { example: { const: 1 } }, allOf: [{ $ref: '#/components/schemas/A' }] };

it('all data of a document is replaced, and nothing else', () => {
  const content = { 'a/b': { schema, examples: { e: { value: 2 } } } };
  const get = { parameters: [{ name: 'n', in: 'query', schema: true }], responses: { 200: { content }, 'x-b': {} } };
  const given = { openapi: '3.1.0', paths: { '/a': { get } }, components: { schemas: { A: {} } } };
  const { document } = openContract(given, 'test');
  const seen: unknown[] = [];
  const copy = mapData(document, (key, value) => {
    seen.push([key, value]);
    return key === 'const' ? 3 : value;
  });
  expect(seen).toEqual([
    ['openapi', '3.1.0'],
    ['name', 'n'],
    ['in', 'query'],
    ['type', 'object'],
    ['const', 1],
    ['$ref', '#/components/schemas/A'],
    ['value', 2],
    ['x-b', {}],
  ]);
  const changed = JSON.stringify(document).replace('"const":1', '"const":3');
  expect(JSON.parse(JSON.stringify(copy))).toEqual(JSON.parse(changed));
  expect(copy).not.toBe(document);
});
