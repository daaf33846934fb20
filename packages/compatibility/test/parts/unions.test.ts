import { answered, inRequest, inResponse, integer, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const nothing = { type: 'null' };
const [cat, dog] = [object({ lives: integer }), object({ tricks: integer })];
const withTag = (tag: string) => object({ k: { const: tag } }, { required: ['k'] });
const tagged = { Cat: withTag('Cat'), Dog: withTag('Dog') };
const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('unions', [
  { name: 'an empty union is none', ...inRequest({ ...cat, anyOf: [] }, cat), want: same },
  {
    name: 'a union of null alone is null',
    ...inRequest({ oneOf: [nothing] }, { oneOf: [{ const: null }] }),
    want: same,
  },
  {
    name: 'a union within a union of its kind',
    ...inRequest({ anyOf: [{ anyOf: [cat, dog] }] }, { anyOf: [cat, dog] }),
    want: same,
  },
  {
    name: 'a union within a union of another kind',
    ...inRequest({ anyOf: [{ oneOf: [cat, dog] }, string] }, { anyOf: [cat, dog, string] }),
    want: { bump: 'minor', rule: ['union-branch-added', 'union-branch-replaced'] },
  },
  {
    name: 'a union within a union that has a comment as well',
    ...inRequest(
      { anyOf: [{ $comment: 'Pets', anyOf: [cat, dog] }, string] },
      { anyOf: [{ $comment: 'Animals', anyOf: [cat, dog] }, string] },
    ),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a null with a description is null',
    ...inRequest({ anyOf: [string, { ...nothing, description: 'None.' }] }, { type: ['string', 'null'] }),
    want: same,
  },
  {
    name: 'a null with another keyword is a branch of its own',
    ...inRequest({ anyOf: [cat, dog, { ...nothing, 'x-a': 1 }] }, { anyOf: [cat, dog, nothing] }),
    want: { bump: 'minor', rule: ['type-widened', 'union-branch-removed'] },
  },
  {
    name: 'a branch that is true or false',
    ...inRequest({ anyOf: [true, cat] }, { anyOf: [false, cat] }),
    want: { bump: 'major', rule: 'union-branch-replaced' },
  },
  {
    name: 'a union of objects that becomes nullable in a request',
    ...inRequest({ oneOf: [cat, dog] }, { oneOf: [cat, dog, nothing] }),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'a union of objects that is no longer nullable',
    ...inRequest({ oneOf: [cat, dog, nothing] }, { oneOf: [cat, dog] }),
    want: { bump: 'major', rule: 'type-narrowed' },
  },
  {
    name: 'a nullable union of OpenAPI 3.0',
    base: { ...answered({ nullable: true, oneOf: [cat, dog] }), openapi: '3.0.3' },
    revision: answered({ oneOf: [cat, dog, nothing] }),
    want: { bump: 'minor', rule: 'openapi-version-changed' },
  },
  {
    name: 'a nullable object of OpenAPI 3.0 with required fields',
    base: {
      ...answered(object({ a: { nullable: true, ...object({ id: string }), required: ['id'] } })),
      openapi: '3.0.3',
    },
    revision: { ...answered(object({ a: { nullable: true, ...object({ id: string }) } })), openapi: '3.0.3' },
    want: { bump: 'major', rule: 'became-optional' },
  },
  {
    name: 'a nullable enum of OpenAPI 3.0 accepts null',
    base: { ...answered({ type: 'string', nullable: true, enum: ['a', 'b', null] }), openapi: '3.0.3' },
    revision: { ...answered({ type: 'string', nullable: true, enum: ['a', 'b'] }), openapi: '3.0.3' },
    want: same,
  },
  {
    name: 'nullable: false of OpenAPI 3.0 is the default',
    base: { ...answered({ type: 'string', nullable: false }), openapi: '3.0.3' },
    revision: { ...answered(string), openapi: '3.0.3' },
    want: same,
  },
  {
    name: 'a union of one extended branch is that branch',
    ...inRequest({ oneOf: [{ ...cat, 'x-a': 1 }] }, { ...cat, 'x-a': 1 }),
    want: same,
  },
  {
    name: 'branches of one type are not a list of types',
    ...inRequest(
      {
        anyOf: [
          { type: 'string', maxLength: 1 },
          { type: 'string', minLength: 5 },
        ],
      },
      { type: 'string' },
    ),
    want: { bump: 'minor', rule: ['constraint-loosened', 'union-branch-removed'] },
  },
  {
    name: 'branches that share null are still a list of types',
    ...inRequest(
      { anyOf: [{ type: ['string', 'null'] }, { type: ['integer', 'null'] }] },
      { type: ['string', 'integer', 'null'] },
    ),
    want: same,
  },
  {
    name: 'a branch without a type is not a list of types',
    ...inRequest({ anyOf: [{ maxLength: 3 }, integer] }, { anyOf: [{ maxLength: 3 }, { type: 'boolean' }] }),
    want: { bump: 'minor', rule: 'union-branch-replaced' },
  },
  {
    name: 'a branch with an unknown keyword is not a list of types',
    ...inRequest(
      { anyOf: [{ type: 'string', 'x-a': 1 }, integer] },
      { anyOf: [{ type: 'string', 'x-a': 2 }, integer] },
    ),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a branch with an enum and one without are not a list of types',
    ...inRequest({ anyOf: [{ enum: ['a', 'b'] }, integer] }, { anyOf: [{ enum: ['a', 'c'] }, integer] }),
    want: { bump: 'major', rule: ['enum-value-added', 'enum-value-removed'] },
  },
  {
    name: 'an enum with a keyword beside it is more than a list of values',
    ...inRequest(
      { anyOf: [{ const: 'a' }, { const: 'b', 'x-a': 1 }] },
      { anyOf: [{ const: 'a' }, { const: 'b', 'x-a': 2 }] },
    ),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a constant with a description is a value of the list',
    ...inRequest({ anyOf: [{ const: 'a', description: 'A.' }, { const: 'b' }] }, { enum: ['a', 'b'] }),
    want: { bump: 'major', rule: 'description-changed' },
  },
  {
    name: 'a boolean among constants is its two values',
    ...inRequest({ anyOf: [{ type: 'boolean' }, { const: 'a' }] }, { enum: [true, false, 'a'] }),
    want: same,
  },
  {
    name: 'an extended union of objects and another type',
    ...inRequest({ anyOf: [cat, string] }, { anyOf: [cat, string], $comment: 'A' }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'a union of objects and strings is the same as a list of types',
    ...inRequest({ anyOf: [cat, string] }, { type: ['object', 'string'], properties: { lives: integer } }),
    want: same,
  },
  {
    name: 'a list of types is the same as a union of objects and strings',
    ...inRequest({ type: ['object', 'string'], properties: { lives: integer } }, { anyOf: [cat, string] }),
    want: same,
  },
  {
    name: 'a list of types beside a union is not replaced by it',
    ...inRequest({ type: ['object', 'string'], anyOf: [cat, dog] }, { type: ['object', 'string'], anyOf: [cat] }),
    want: { bump: 'major', rule: ['compatibility-unproven', 'constraint-loosened', 'property-added'] },
  },
  {
    name: 'a union is removed beside other keywords',
    ...inRequest({ ...cat, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, cat),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'the second of two unions is added',
    ...inRequest(
      { allOf: [{ anyOf: [cat, dog] }, { oneOf: [{ required: ['a'] }, { required: ['b'] }] }] },
      { allOf: [{ anyOf: [cat, dog] }] },
    ),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'a oneOf that becomes an anyOf in a request',
    ...inRequest({ oneOf: [cat, dog] }, { anyOf: [cat, dog] }),
    want: { bump: 'minor', rule: 'constraint-loosened' },
  },
  {
    name: 'a schema without a type is not wrapped by a union',
    ...inRequest({}, { anyOf: [cat, dog] }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'fields without a type are wrapped by a union',
    ...inRequest({ properties: { lives: integer } }, { anyOf: [{ properties: { lives: integer } }, dog] }),
    want: { bump: 'minor', rule: 'union-branch-added' },
  },
  {
    name: 'a type without fields is wrapped by a union',
    ...inRequest({ type: 'object' }, { anyOf: [{ type: 'object' }, { ...dog, 'x-a': 1 }] }),
    want: { bump: 'minor', rule: 'union-branch-added' },
  },
  {
    name: 'a union with a discriminator is wrapped around a schema',
    base: answered({ oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'k' } }, tagged),
    revision: answered(ref('Cat'), tagged),
    want: { bump: 'minor', rule: 'union-branch-removed' },
  },
  {
    name: 'a union with required fields beside it does not wrap a schema',
    ...inRequest(cat, { anyOf: [cat, dog], required: ['a'] }),
    want: { bump: 'major', rule: ['became-required', 'constraint-tightened', 'property-removed'] },
  },
  {
    name: 'a union with an enum beside it does not wrap a schema',
    ...inRequest(object({ a: string }), { anyOf: [cat, dog], enum: [{}] }),
    want: { bump: 'major', rule: ['const-introduced', 'constraint-tightened', 'property-removed'] },
  },
  {
    name: 'a type that no branch of the union has is not lost',
    ...inResponse({ type: ['object', 'string'], anyOf: [cat, dog] }, { type: 'object', anyOf: [cat, dog] }),
    want: same,
  },
  {
    name: 'null beside a union that is nullable is lost',
    ...inResponse(
      { type: ['object', 'null'], anyOf: [cat, dog, nothing] },
      { type: 'object', anyOf: [cat, dog, nothing] },
    ),
    want: { bump: 'minor', rule: 'type-narrowed' },
  },
  {
    name: 'null beside a union that is not nullable is not lost',
    ...inResponse({ type: ['object', 'null'], anyOf: [cat, dog] }, { type: 'object', anyOf: [cat, dog] }),
    want: same,
  },
  {
    name: 'a nullable union has null among its types',
    ...inResponse(
      { type: ['object', 'null'], title: 'A' },
      { type: ['object', 'null'], title: 'A', anyOf: [cat, dog, nothing] },
    ),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
]);
