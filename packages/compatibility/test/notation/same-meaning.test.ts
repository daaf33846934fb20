import {
  answered,
  content,
  document,
  inOperation,
  inRequest,
  inResponse,
  integer,
  object,
  pet,
  string,
} from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const limit = { name: 'limit', in: 'query', schema: integer };

export const cases: Case[] = await describePolicy('same-meaning', [
  {
    name: 'a const is a one-value enum',
    ...inResponse(object({ kind: { const: 'cat' } }), object({ kind: { type: 'string', enum: ['cat'] } })),
    want: { bump: 'none' },
  },
  {
    name: 'nullable may be written as anyOf',
    ...inResponse(
      object({ name: { type: ['string', 'null'] } }),
      object({ name: { anyOf: [string, { type: 'null' }] } }),
    ),
    want: { bump: 'none' },
  },
  {
    name: 'nullable may be written as oneOf around a reference',
    base: answered(object({ pet: { anyOf: [ref('Pet'), { type: 'null' }] } }), { Pet: pet }),
    revision: answered(object({ pet: { oneOf: [{ type: 'null' }, ref('Pet')] } }), { Pet: pet }),
    want: { bump: 'none' },
  },
  {
    name: 'a nullable enum may be written in three ways',
    ...inRequest({ enum: ['a', 'b', null] }, { anyOf: [{ enum: ['a', 'b'] }, { const: null }] }),
    want: { bump: 'none' },
  },
  {
    name: 'an allOf may be split',
    ...inResponse(pet, { allOf: [object({ name: string }), object({ age: integer })] }),
    want: { bump: 'none' },
  },
  {
    name: 'an allOf may be joined',
    ...inRequest(
      { allOf: [object({ name: string }, { required: ['name'] }), object({ age: integer })] },
      { ...pet, required: ['name'] },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a union of plain types is a list of types',
    ...inRequest({ anyOf: [{ type: 'string', maxLength: 3 }, integer] }, { type: ['integer', 'string'], maxLength: 3 }),
    want: { bump: 'none' },
  },
  {
    name: 'a union of an object and a list is a list of types',
    ...inResponse(
      { type: ['array', 'object'], maxItems: 0, additionalProperties: string },
      {
        anyOf: [
          { type: 'object', additionalProperties: string },
          { type: 'array', maxItems: 0 },
        ],
      },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a list of types beside a mixed enum is a union of single types',
    ...inRequest(
      { type: ['boolean', 'string', 'integer'], enum: [true, false, '0', '1', 0, 1] },
      {
        anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['0', '1'] }, { type: 'integer', enum: [0, 1] }],
      },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a union of single types keeps each keyword with its type',
    ...inResponse(
      { type: ['number', 'string', 'null'], exclusiveMinimum: 0, pattern: '^[0-9]+$' },
      {
        anyOf: [{ type: 'number', exclusiveMinimum: 0 }, { type: 'string', pattern: '^[0-9]+$' }, { type: 'null' }],
      },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a const may have an enum of one beside it',
    ...inResponse(
      object({ kind: { const: 'cat' } }),
      object({ kind: { type: 'string', const: 'cat', enum: ['cat'] } }),
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a title that says the name of its component says nothing new',
    base: answered(ref('Pet'), { Pet: pet }),
    revision: answered(ref('Pet'), { Pet: { title: 'Pet', ...pet } }),
    want: { bump: 'none' },
  },
  {
    name: 'a base may be written out in the members of a union',
    base: answered(
      { oneOf: [ref('Cat'), ref('Dog')] },
      {
        Base: object({ name: string }, { required: ['name'] }),
        Cat: { allOf: [ref('Base')], ...object({ kind: { const: 'cat' } }) },
        Dog: { allOf: [ref('Base')], ...object({ kind: { const: 'dog' } }) },
      },
    ),
    revision: answered(
      { oneOf: [ref('Cat'), ref('Dog')] },
      {
        Base: object({ name: string }, { required: ['name'] }),
        Cat: object({ name: string, kind: { const: 'cat' } }, { required: ['name'] }),
        Dog: object({ name: string, kind: { const: 'dog' } }, { required: ['name'] }),
      },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'a union of constants is an enum',
    ...inRequest({ oneOf: [{ const: 'a' }, { const: 'b' }] }, { type: 'string', enum: ['b', 'a'] }),
    want: { bump: 'none' },
  },
  {
    name: 'true and false are the booleans',
    ...inResponse({ enum: [true, false, '0'] }, { anyOf: [{ type: 'boolean' }, { const: '0' }] }),
    want: { bump: 'none' },
  },
  { name: 'a union of one branch is that branch', ...inResponse({ oneOf: [pet] }, pet), want: { bump: 'none' } },
  {
    name: 'the order of branches means nothing',
    ...inResponse({ oneOf: [pet, object({ colour: string })] }, { oneOf: [object({ colour: string }), pet] }),
    want: { bump: 'none' },
  },
  {
    name: 'the order of required names means nothing',
    ...inRequest({ ...pet, required: ['name', 'age'] }, { ...pet, required: ['age', 'name'] }),
    want: { bump: 'none' },
  },
  {
    name: 'for whole numbers, more than zero is at least one',
    ...inRequest({ type: 'integer', exclusiveMinimum: 0 }, { type: 'integer', minimum: 1 }),
    want: { bump: 'none' },
  },
  {
    name: 'a parameter may move from the operation to the path item',
    base: document({ paths: { '/pets': { get: { parameters: [limit] } } } }),
    revision: document({ paths: { '/pets': { parameters: [limit], get: {} } } }),
    want: { bump: 'none' },
  },
  {
    name: 'a parameter may move from the path item to the operation',
    base: document({ paths: { '/pets': { parameters: [limit], get: {} } } }),
    revision: document({ paths: { '/pets': { get: { parameters: [limit] } } } }),
    want: { bump: 'none' },
  },
  {
    name: 'required: false and empty lists are defaults',
    ...inOperation(
      { parameters: [limit] },
      { parameters: [{ ...limit, required: false, allowReserved: false }], servers: undefined },
    ),
    want: { bump: 'none' },
  },
  {
    name: 'an empty media type accepts anything, as does an empty schema',
    ...inOperation({ requestBody: { content: { 'application/json': {} } } }, { requestBody: { content: content({}) } }),
    want: { bump: 'none' },
  },
  {
    name: 'a path item may be a reference',
    base: document({ paths: { '/pets': { get: {} } }, components: { pathItems: { Pets: { get: {} } } } }),
    revision: document({
      paths: { '/pets': { $ref: '#/components/pathItems/Pets' } },
      components: { pathItems: { Pets: { get: {} } } },
    }),
    want: { bump: 'none' },
  },
]);
