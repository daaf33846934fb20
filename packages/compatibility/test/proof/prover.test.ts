import { expect, test } from 'vitest';
import { Contract } from '../../src/model/contract.ts';
import { partOf } from '../../src/proof/part.ts';
import { Premise } from '../../src/proof/premise.ts';
import { Prover } from '../../src/proof/prover.ts';

type Schemas = Record<string, unknown>;

/** Whether every value of one schema is proven to be a value of the other. */
function implies(given: unknown, wanted: unknown, schemas: Schemas = {}, version = '3.1.0'): boolean {
  const part = (raw: unknown, side: string) => {
    const contract = new Contract({ openapi: version, components: { schemas }, raw });
    return partOf({ raw, pointer: '#/raw' }, contract, side);
  };
  return new Prover('request').follows(Premise.of([part(given, 'given')]), part(wanted, 'wanted'));
}

const string = { type: 'string' };
const object = (properties: Schemas, more: Schemas = {}) => ({ type: 'object', properties, ...more });
const tagged = (kind: string) => object({ kind: { const: kind } }, { required: ['kind'] });
const tree = { $ref: '#/components/schemas/Tree' };

test.each<[name: string, given: unknown, wanted: unknown]>([
  ['everything', string, {}],
  ['a wider bound', { ...string, maxLength: 3 }, { ...string, maxLength: 4 }],
  ['a bound of another type', string, { minimum: 5 }],
  ['an enum of few whole numbers', { type: 'integer', minimum: 0, exclusiveMaximum: 3 }, { enum: [0, 1, 2] }],
  ['a union case by case', { anyOf: [string, { type: 'integer' }] }, { type: ['string', 'integer'] }],
  ['a oneOf of tags', { anyOf: [tagged('a'), tagged('b')] }, { oneOf: [tagged('a'), tagged('b'), tagged('c')] }],
  ['an anyOf of types', { type: ['string', 'null'] }, { anyOf: [string, { type: 'null' }] }],
  ['not what is excluded', string, { not: { type: 'integer' } }],
  ['a field of a map', object({}, { additionalProperties: string }), object({ a: { ...string } })],
  [
    'names that a pattern covers',
    object({ ab: string }, { additionalProperties: false }),
    { patternProperties: { '^a': string } },
  ],
  ['a field that cannot be', object({ a: false }), object({ a: string })],
  [
    'a required field by a condition',
    { ...object({ a: string }, { required: ['a'] }), if: { required: ['a'] }, then: { required: ['b'] } },
    { required: ['b'] },
  ],
  ['a position of items', { type: 'array', items: string }, { prefixItems: [string, string] }],
  ['a position beyond the end', { type: 'array', maxItems: 1 }, { prefixItems: [{}, string] }],
  ['an item that is contained', { type: 'array', items: string, minItems: 2 }, { contains: string, minContains: 2 }],
  ['everything of nothing', { type: 'string', minLength: 2, maxLength: 1 }, false],
])('is proven: %s', (_, given, wanted) => {
  expect(implies(given, wanted)).toBe(true);
});

test.each<[name: string, given: unknown, wanted: unknown]>([
  ['a narrower bound', { ...string, maxLength: 4 }, { ...string, maxLength: 3 }],
  ['an enum with a value less', { type: 'integer', minimum: 0, maximum: 3 }, { enum: [0, 1, 2] }],
  ['a union with a case less', { anyOf: [string, { type: 'integer' }] }, string],
  ['a oneOf that overlaps', { anyOf: [tagged('a'), tagged('b')] }, { oneOf: [tagged('a'), object({})] }],
  ['a field of an open object', object({}), object({ a: string })],
  ['names that a pattern may cover', object({}), { patternProperties: { '^a': string } }],
  ['a position of other items', { type: 'array', items: string }, { prefixItems: [{ type: 'integer' }] }],
  ['an item that may be missing', { type: 'array', items: string, minItems: 1 }, { contains: string, minContains: 2 }],
  ['another format', { ...string, format: 'date' }, { ...string, format: 'date-time' }],
  ['a schema that changes with its reader', {}, { $dynamicRef: '#node' }],
])('is not proven: %s', (_, given, wanted) => {
  expect(implies(given, wanted)).toBe(false);
});

test('a schema that contains itself is proven by induction', () => {
  const schemas = { Tree: object({ next: tree }, { additionalProperties: false }) };
  expect(implies(tree, { type: 'object', additionalProperties: { type: 'object' } }, schemas)).toBe(true);
  expect(implies(tree, { type: 'object', maxProperties: 0 }, schemas)).toBe(false);
});

test('a schema that only endless values match has none', () => {
  expect(implies(tree, false, { Tree: object({ next: tree }, { required: ['next'] }) })).toBe(true);
  expect(implies(tree, false, { Tree: object({ next: tree }) })).toBe(false);
});

test('nullable and exclusive bounds of OpenAPI 3.0 are understood', () => {
  const given = { type: 'integer', nullable: true, minimum: 0, exclusiveMinimum: true };
  expect(implies(given, { anyOf: [{ minimum: 1 }] }, {}, '3.0.3')).toBe(true);
  expect(implies(given, { type: 'integer' }, {}, '3.0.3')).toBe(false);
  expect(implies({ ...given, nullable: false }, { type: 'integer' }, {}, '3.0.3')).toBe(true);
});

test('a proof that takes too long is given up', () => {
  const either = (name: string) => ({ anyOf: [object({ [name]: string }), object({ [name]: { type: 'integer' } })] });
  const unions = (count: number) => ({ allOf: Array.from({ length: count }, (_, index) => either(`f${index}`)) });
  const wanted = (count: number) => object({ [`f${count - 1}`]: { type: ['string', 'integer'] } });
  expect(implies(unions(4), wanted(4))).toBe(true);
  expect(implies(unions(20), wanted(20))).toBe(false);
});
