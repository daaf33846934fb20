import { describe, expect, it } from 'vitest';
import { schemaBody } from '../../../src/reference/plain/fields.ts';
import { limitsOf, typeText } from '../../../src/reference/plain/types.ts';

describe('the type of a schema in words', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ type: 'string', format: 'uri' }, 'string (uri)'],
    [{ enum: ['a', 1] }, 'string or integer'],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'string' }] }, 'string or integer'],
    [{ type: 'array', items: { type: 'integer' } }, 'list of integer'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'object with values: integer'],
    [{ type: 'object', properties: {}, additionalProperties: { type: 'integer' } }, 'object'],
    [{ $ref: '#/components/schemas/RiskId' }, '<a href="#/schemas/riskid">RiskId</a>'],
    [{ allOf: [{ $ref: '#/components/schemas/Page' }, { type: 'object' }] }, '<a href="#/schemas/page">Page</a>'],
    [{}, 'any value'],
  ])('%o is: %s', (schema, words) => {
    expect(typeText(schema)).toBe(words);
  });
});

describe('the limits of a schema in words', () => {
  it.each([
    [{ minimum: 1, maximum: 5 }, ['at least <code>1</code>', 'at most <code>5</code>']],
    [{ exclusiveMinimum: 0, exclusiveMaximum: 9 }, ['more than <code>0</code>', 'less than <code>9</code>']],
    [{ multipleOf: 2 }, ['a multiple of <code>2</code>']],
    [{ minLength: 1, maxLength: 2 }, ['at least <code>1</code> character', 'at most <code>2</code> characters']],
    [{ minItems: 1, maxItems: 0 }, ['at least <code>1</code> entry', 'at most <code>0</code> entries']],
    [{ minProperties: 1, maxProperties: 5 }, ['at least <code>1</code> field', 'at most <code>5</code> fields']],
    [{ pattern: '^<a>$' }, ['matches <code>^&lt;a&gt;$</code>']],
    [{ const: 'a', enum: ['a'] }, ['always <code>a</code>']],
    [{ const: null }, ['always <code>null</code>']],
    [{ enum: ['a', ''] }, ['one of <code>a</code>, <code>&quot;&quot;</code>']],
    [{ enum: ['a'], 'x-extensible-enum': true }, ['known values: <code>a</code>; others may be added']],
    [{ default: false, examples: [7, 8] }, ['default <code>false</code>', 'for example <code>7</code>']],
    [{ contentMediaType: 'text/csv' }, ['media type <code>text/csv</code>']],
    [{ propertyNames: { maxLength: 20 } }, ['names: at most <code>20</code> characters']],
    [{ type: 'string' }, []],
  ])('%o has: %o', (schema, words) => {
    expect(limitsOf(schema)).toEqual(words);
  });
});

describe('a schema as HTML', () => {
  it.each([
    ['its description is Markdown', { description: 'A `risk`.' }, '<p>A <code>risk</code>.</p>'],
    ['its limits are a sentence', { default: 1 }, '<p>Default <code>1</code>.</p>'],
    [
      'a field has its type, and whether it is required',
      { properties: { id: { type: 'string' }, age: { type: 'integer' } }, required: ['id'] },
      '<dl><dt><code>id</code> string, <strong>required</strong></dt><dd></dd><dt><code>age</code> integer</dt><dd></dd></dl>',
    ],
    [
      'the fields of a field are below it',
      { properties: { a: { type: 'object', properties: { b: { type: 'string' } } } } },
      '<dl><dt><code>a</code> object</dt><dd><dl><dt><code>b</code> string</dt><dd></dd></dl></dd></dl>',
    ],
    [
      'a union lists its members',
      { anyOf: [{ type: 'string', maxLength: 2 }, { $ref: '#/components/schemas/Page' }] },
      '<p>One of:</p><ul><li>string, at most <code>2</code> characters</li><li><a href="#/schemas/page">Page</a></li></ul>',
    ],
    [
      'a discriminator says what decides',
      { oneOf: [], discriminator: { propertyName: 'type', mapping: { a: '#/components/schemas/Page' } } },
      '<p><code>type</code> decides:</p><ul><li><code>a</code>: <a href="#/schemas/page">Page</a></li></ul>',
    ],
    [
      'what it is composed of is named',
      { allOf: [{ $ref: '#/components/schemas/Page' }, { properties: { a: { type: 'string' } } }] },
      '<p>All fields of <a href="#/schemas/page">Page</a>.</p><dl><dt><code>a</code> string</dt><dd></dd></dl>',
    ],
    [
      'a field that another one needs is named',
      { dependentRequired: { a: ['b', 'c'] } },
      '<p><code>a</code> needs <code>b</code> and <code>c</code>.</p>',
    ],
    [
      'entries of a list have their fields',
      { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
      '<div class="inner"><p>Each entry: object</p><dl><dt><code>a</code> string</dt><dd></dd></dl></div>',
    ],
    [
      'other fields are described',
      { additionalProperties: { type: 'string', description: 'Yours.' } },
      '<div class="inner"><p>Each other field: string</p><p>Yours.</p></div>',
    ],
    ['a reference is not repeated', { $ref: '#/components/schemas/Page' }, ''],
  ])('%s', (_, schema, html) => {
    expect(schemaBody(schema)).toBe(html);
  });
});
