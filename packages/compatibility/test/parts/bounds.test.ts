import { answered, inRequest, inResponse } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const number = (members: object) => ({ type: 'number', ...members });
const integer = (members: object) => ({ type: 'integer', ...members });
const in30 = (base: object, revision: object) => ({
  base: { ...answered(base), openapi: '3.0.3' },
  revision: { ...answered(revision), openapi: '3.0.3' },
});
const same = { bump: 'none' } as const;
const tightened = { bump: 'major', rule: 'constraint-tightened' } as const;
const loosened = { bump: 'minor', rule: 'constraint-loosened' } as const;

export const cases: Case[] = await describePolicy('bounds', [
  { name: 'minLength', ...inRequest({ minLength: 1 }, { minLength: 2 }), want: tightened },
  { name: 'minLength: 0 is the default', ...inRequest({ minLength: 0 }, {}), want: same },
  { name: 'minItems: 0 is the default', ...inRequest({ minItems: 0 }, {}), want: same },
  { name: 'minProperties', ...inRequest({ minProperties: 2 }, { minProperties: 1 }), want: loosened },
  { name: 'minProperties: 0 is the default', ...inRequest({ minProperties: 0 }, {}), want: same },
  { name: 'maxProperties', ...inRequest({ maxProperties: 2 }, { maxProperties: 1 }), want: tightened },
  { name: 'maxItems is removed', ...inRequest({ maxItems: 2 }, {}), want: loosened },
  { name: 'minContains: 1 is the default', ...inRequest({ minContains: 1 }, {}), want: same },
  { name: 'minContains: 0 is looser than the default', ...inRequest({}, { minContains: 0 }), want: loosened },
  { name: 'maxContains', ...inRequest({}, { maxContains: 3 }), want: { bump: 'minor', rule: 'constraint-tightened' } },
  { name: 'maximum', ...inRequest(number({ maximum: 5 }), number({ maximum: 6 })), want: loosened },
  { name: 'maximum is added', ...inRequest(number({}), number({ maximum: 6 })), want: tightened },
  { name: 'a negative minimum', ...inRequest(number({ minimum: -1 }), number({ minimum: -2 })), want: loosened },
  {
    name: 'exclusiveMaximum',
    ...inRequest(number({ exclusiveMaximum: 5 }), number({ exclusiveMaximum: 4 })),
    want: tightened,
  },
  {
    name: 'a maximum that becomes exclusive',
    ...inRequest(number({ maximum: 5 }), number({ exclusiveMaximum: 5 })),
    want: tightened,
  },
  {
    name: 'an exclusive maximum that becomes inclusive',
    ...inRequest(number({ exclusiveMaximum: 5 }), number({ maximum: 5 })),
    want: loosened,
  },
  {
    name: 'an exclusive bound that is removed',
    ...inRequest(number({ exclusiveMinimum: 5 }), number({})),
    want: loosened,
  },
  {
    name: 'an exclusive bound that is added',
    ...inRequest(number({}), number({ exclusiveMinimum: 5 })),
    want: tightened,
  },
  {
    name: 'for whole numbers, less than six is at most five',
    ...inRequest(integer({ exclusiveMaximum: 6 }), integer({ maximum: 5 })),
    want: same,
  },
  {
    name: 'for other numbers, more than zero is less than one',
    ...inRequest(number({ exclusiveMinimum: 0 }), number({ minimum: 1 })),
    want: tightened,
  },
  {
    name: 'for whole numbers, a fractional bound stays as it is',
    ...inRequest(integer({ exclusiveMinimum: 0.5 }), integer({ exclusiveMinimum: 1.5 })),
    want: tightened,
  },
  {
    name: 'of two bounds the tighter one counts',
    ...inRequest(number({ minimum: 3, exclusiveMinimum: 5 }), number({ minimum: 4, exclusiveMinimum: 5 })),
    want: same,
  },
  {
    name: 'of two equal bounds the exclusive one counts',
    ...inRequest(number({ minimum: 5, exclusiveMinimum: 5 }), number({ exclusiveMinimum: 5 })),
    want: same,
  },
  {
    name: 'of the bounds of two members the tighter one counts',
    ...inRequest({ allOf: [{ maxLength: 3 }, { maxLength: 5 }] }, { maxLength: 3 }),
    want: same,
  },
  {
    name: 'of the bounds of two members the later one counts if it is tighter',
    ...inRequest({ allOf: [{ maxLength: 5 }, { maxLength: 3 }] }, { maxLength: 3 }),
    want: same,
  },
  {
    name: 'exclusiveMaximum of OpenAPI 3.0',
    ...in30(number({ maximum: 5 }), number({ maximum: 5, exclusiveMaximum: true })),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'exclusiveMinimum of OpenAPI 3.0',
    ...in30(number({ minimum: 5 }), number({ minimum: 5, exclusiveMinimum: true })),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'exclusiveMaximum: false of OpenAPI 3.0 is the default',
    ...in30(number({ maximum: 5 }), number({ maximum: 5, exclusiveMaximum: false })),
    want: same,
  },
  {
    name: 'an exclusive bound of OpenAPI 3.0 without a bound means nothing',
    ...in30(number({}), number({ exclusiveMinimum: true })),
    want: same,
  },
  { name: 'a pattern is removed', ...inRequest({ pattern: 'a' }, {}), want: loosened },
  {
    name: 'the order and repetition of patterns mean nothing',
    ...inRequest(
      { allOf: [{ pattern: 'b' }, { pattern: 'a' }] },
      { allOf: [{ pattern: 'a' }, { pattern: 'b' }, { pattern: 'a' }] },
    ),
    want: same,
  },
  {
    name: 'a pattern is added to another',
    ...inRequest({ pattern: 'a' }, { allOf: [{ pattern: 'a' }, { pattern: 'b' }] }),
    want: tightened,
  },
  {
    name: 'one of two patterns is replaced',
    ...inRequest({ allOf: [{ pattern: 'a' }, { pattern: 'b' }] }, { allOf: [{ pattern: 'a' }, { pattern: 'c' }] }),
    want: { bump: 'major', rule: 'constraint-changed' },
  },
  { name: 'uniqueItems is removed', ...inRequest({ uniqueItems: true }, {}), want: loosened },
  { name: 'uniqueItems: false is the default', ...inRequest({ uniqueItems: false }, {}), want: same },
  { name: 'multipleOf is added', ...inRequest({}, { multipleOf: 2 }), want: tightened },
  { name: 'multipleOf is removed', ...inRequest({ multipleOf: 2 }, {}), want: loosened },
  { name: 'multipleOf becomes finer', ...inRequest({ multipleOf: 4 }, { multipleOf: 2 }), want: loosened },
  {
    name: 'two coprime factors are their product',
    ...inRequest({ allOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, { multipleOf: 6 }),
    want: same,
  },
  { name: 'readOnly: false is the default', ...inResponse({ readOnly: false }, {}), want: same },
]);
