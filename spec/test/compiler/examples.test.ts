import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listExamples, validateExamples } from '../../compiler/examples.ts';
import { toPointer } from '../../reader/json.ts';
import type { Contract } from '../../reader/references.ts';
import { contract, examples } from '../contract.ts';

/** A contract with one response body, its schema and its example. */
function contractWith(schema: string, value: string, more = ''): Contract {
  return parse(`
    paths:
      /a:
        get:
          responses:
            "404":
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/A' }
                  examples: { first: { $ref: '#/components/examples/first' } }
    components:
      schemas:
        A: ${schema}
        ${more}
      examples:
        first: { summary: First, value: ${value} }`) as Contract;
}

const lines = (contract: Contract) =>
  validateExamples(contract).map(({ path, actual, expected }) => `${toPointer(path)}: ${actual}; ${expected}`);

const union = `{
          oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Multi' }],
          discriminator: {
            propertyName: type, mapping: { text: '#/components/schemas/Text', multi: '#/components/schemas/Multi' } } }`;
const members = `
        Text: { type: object, required: [type, name], properties: { type: { const: text }, name: { type: string } } }
        Multi: { type: object, required: [type], properties: { type: { const: multi },
          parts: { type: array, items: { $ref: '#/components/schemas/A' } } } }`;

describe('examples', () => {
  it.each<[string, Contract, string[]]>([
    ['a value that its schema accepts passes', contractWith('{ type: integer }', '1'), []],
    [
      'a value of another type is found, of a 4xx too',
      contractWith('{ type: object, properties: { code: { type: integer } } }', '{ code: no }'),
      ['#/components/examples/first/value/code: "no"; a value that must be integer, as A says'],
    ],
    [
      'a missing field is found',
      contractWith('{ type: object, required: [code], properties: { code: {} } }', '{}'),
      ['#/components/examples/first/value: no `code`; `code`, which A requires'],
    ],
    [
      'a value outside an enum is found',
      contractWith('{ type: string, enum: [a, b] }', 'c'),
      [
        '#/components/examples/first/value: "c"; a value that must be equal to one of the allowed values (["a","b"]), as A says',
      ],
    ],
    ['a union passes, nested', contractWith(union, '{ type: multi, parts: [{ type: text, name: a }] }', members), []],
    [
      'of a union only the named member speaks, at any depth',
      contractWith(union, '{ type: multi, parts: [{ type: text }] }', members),
      ['#/components/examples/first/value/parts/0: no `name`; `name`, which Text requires'],
    ],
    [
      'a member that the union does not have is found',
      contractWith(union, '{ type: image }', members),
      ['#/components/examples/first/value/type: `type: "image"`; one of text, multi'],
    ],
    [
      'a schema that cannot be used is found where it stands, once',
      contractWith('{ type: object, properties: { b: { type: strng } } }', '{ b: 1 }'),
      [
        '#/components/schemas/A/properties/b: a schema that cannot be used: type must be JSONType or JSONType[]: strng; a schema that JSON Schema 2020-12 knows, with keywords that fit its type',
      ],
    ],
    [
      'a format is checked',
      contractWith('{ type: string, format: date }', '"2015-02-30"'),
      ['#/components/examples/first/value: "2015-02-30"; a value that must match format "date", as A says'],
    ],
    [
      'the examples and the default of a schema are checked',
      contractWith('{ type: integer, default: x, examples: [1, y] }', '1'),
      [
        '#/components/schemas/A/examples/1: "y"; a value that must be integer, as A says',
        '#/components/schemas/A/default: "x"; a value that must be integer, as A says',
      ],
    ],
    [
      'parameters, headers and webhooks are checked',
      parse(`
        paths:
          /a:
            get:
              parameters: [{ name: q, schema: { type: integer }, example: x }]
              responses: { "200": { headers: { X-A: { schema: { type: integer }, example: y } } } }
        webhooks:
          b:
            post:
              requestBody:
                content: { application/json: { schema: { type: integer }, examples: { z: { value: z } } } }`),
      [
        '#/webhooks/b/post/requestBody/content/application~1json/examples/z/value: "z"; a value that must be integer, as #/webhooks/b/post/requestBody/content/application~1json/schema says',
        '#/paths/~1a/get/parameters/0/example: "x"; a value that must be integer, as #/paths/~1a/get/parameters/0/schema says',
        '#/paths/~1a/get/responses/200/headers/X-A/example: "y"; a value that must be integer, as #/paths/~1a/get/responses/200/headers/X-A/schema says',
      ],
    ],
  ])('%s', (_name, given, want) => {
    expect(lines(given)).toEqual(want);
  });

  it('of the contract are all accepted by their schemas', () => {
    expect(listExamples(contract).length).toBeGreaterThan(Object.keys(examples).length);
    expect(lines(contract)).toEqual([]);
  });
});
