import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breakDocument } from '../../src/validators/break.ts';
import { collectShown } from '../../src/validators/collect.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@xs2a/openapi/${name}`)), 'utf8'));

describe('the values that a document shows', () => {
  test('are the named examples of a body, with the schema that it refers to', () => {
    const content = {
      'application/json': { schema: { $ref: '#/components/schemas/Pet' }, examples: { tom: { value: 1 } } },
    };
    expect(collectShown({ paths: { '/pets': { get: { content } } } })).toEqual([
      {
        place: '#/paths/~1pets/get/content/application~1json/examples/tom',
        schema: '#/components/schemas/Pet',
        value: 1,
      },
    ]);
  });

  test('are examples behind a reference, and the one example of a parameter, with a schema that stands there', () => {
    const parameters = [
      { schema: { type: 'string' }, examples: { a: { $ref: '#/components/examples/x~1y' } }, example: 2 },
    ];
    const shown = collectShown({ parameters, components: { examples: { 'x/y': { value: 3 } } } });
    expect(shown).toEqual([
      { place: '#/parameters/0/examples/a', schema: '#/parameters/0/schema', value: 3 },
      { place: '#/parameters/0/example', schema: '#/parameters/0/schema', value: 2 },
    ]);
  });

  test('are examples and defaults of schemas, however deep they stand', () => {
    const Pet = {
      examples: [{ example: 1 }, null],
      properties: { example: { type: 'integer', example: 4 }, name: { anyOf: [{ default: 'Tom' }] } },
      items: { additionalProperties: { not: { examples: [5] } } },
    };
    expect(collectShown({ components: { schemas: { Pet } } }).map(({ schema, value }) => [schema, value])).toEqual([
      ['#/components/schemas/Pet', { example: 1 }],
      ['#/components/schemas/Pet', null],
      ['#/components/schemas/Pet/items/additionalProperties/not', 5],
      ['#/components/schemas/Pet/properties/example', 4],
      ['#/components/schemas/Pet/properties/name/anyOf/0', 'Tom'],
    ]);
  });

  test.each(['openapi.json', 'openapi-3.0.json'])('of %s are all its named examples, and more', (name) => {
    const document = read(name);
    const shown = collectShown(document).map(({ value }) => JSON.stringify(value));
    const named = Object.values<{ value: unknown }>(document.components.examples);
    expect(named.length).toBeGreaterThan(100);
    for (const { value } of named) expect(shown).toContain(JSON.stringify(value));
    expect(shown.length).toBeGreaterThan(named.length);
  });
});

describe('a wrong copy', () => {
  const document = read('openapi.json');
  const good = { document, shown: collectShown(document) };

  test('of the document differs from it, and leaves it as it was', () => {
    const before = structuredClone(document);
    for (const check of ['document', 'schemas'] as const) {
      const copy = breakDocument(good, check);
      expect(copy.document).not.toEqual(document);
      expect(copy.shown).toBe(good.shown);
    }
    expect(document).toEqual(before);
  });

  test('of the examples shows one value more', () => {
    const copy = breakDocument(good, 'examples');
    expect(copy.document).toBe(document);
    expect(copy.shown.slice(0, -1)).toEqual(good.shown);
  });
});
