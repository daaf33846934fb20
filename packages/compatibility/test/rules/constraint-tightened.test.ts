import { inOperation, inRequest, inResponse, integer, inWebhook, object, pet, sent, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('constraint-tightened', [
  {
    name: 'a shorter maxLength in a request is breaking',
    ...inRequest({ type: 'string', maxLength: 20 }, { type: 'string', maxLength: 10 }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a shorter maxLength in a response is not breaking',
    ...inResponse({ type: 'string', maxLength: 20 }, { type: 'string', maxLength: 10 }),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'a new pattern in a request is breaking',
    ...inRequest(string, { type: 'string', pattern: '^a' }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a new pattern in a webhook is not breaking',
    ...inWebhook(object({ name: string }), object({ name: { type: 'string', pattern: '^a' } })),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'a new minimum in a request is breaking',
    ...inRequest(integer, { type: 'integer', minimum: 1 }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a minimum that becomes exclusive is breaking in a request',
    ...inRequest({ type: 'number', minimum: 0 }, { type: 'number', exclusiveMinimum: 0 }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'an exclusive bound of OpenAPI 3.0 is read as well',
    base: { ...sent({ type: 'number', minimum: 0 }), openapi: '3.0.3' },
    revision: { ...sent({ type: 'number', minimum: 0, exclusiveMinimum: true }), openapi: '3.0.3' },
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a minItems in a request is breaking',
    ...inRequest({ type: 'array', items: string }, { type: 'array', items: string, minItems: 1 }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'unique items in a request are breaking',
    ...inRequest({ type: 'array', items: string }, { type: 'array', items: string, uniqueItems: true }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'contains in a request is breaking',
    ...inRequest({ type: 'array' }, { type: 'array', contains: string }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'more items of contains in a request are breaking',
    ...inRequest({ type: 'array', contains: string }, { type: 'array', contains: string, minContains: 2 }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'fewer items of contains in a request are breaking',
    ...inRequest(
      { type: 'array', contains: string, maxContains: 5 },
      { type: 'array', contains: string, maxContains: 4 },
    ),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'dependentRequired in a request is breaking',
    ...inRequest(pet, { ...pet, dependentRequired: { name: ['age'] } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'dependentRequired in a response is not breaking',
    ...inResponse(pet, { ...pet, dependentRequired: { name: ['age'] } }),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'dependentSchemas in a request are breaking',
    ...inRequest(pet, { ...pet, dependentSchemas: { name: { required: ['age'] } } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a condition in a request is breaking',
    ...inRequest(pet, { ...pet, if: { not: { required: ['name'] } }, then: { required: ['age'] } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a condition in a response is not breaking',
    ...inResponse(pet, { ...pet, if: { not: { required: ['name'] } }, then: { required: ['age'] } }),
    want: { bump: 'minor', rule: 'constraint-tightened' },
  },
  {
    name: 'not in a request is breaking',
    ...inRequest(string, { type: 'string', not: { const: 'cat' } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'propertyNames in a request is breaking',
    ...inRequest({ type: 'object' }, { type: 'object', propertyNames: { maxLength: 20 } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a pattern of fields in an open request is breaking',
    ...inRequest({ type: 'object' }, { type: 'object', patternProperties: { '^x-': string } }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a type for undeclared fields in a request is breaking',
    ...inRequest({ type: 'object' }, { type: 'object', additionalProperties: string }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'adding items to a list in a request is breaking',
    ...inRequest({ type: 'array' }, { type: 'array', items: string }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a coarser multipleOf is breaking in a request',
    ...inRequest({ type: 'integer', multipleOf: 2 }, { type: 'integer', multipleOf: 4 }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'an anyOf beside the fields is breaking in a request',
    ...inRequest(pet, { ...pet, anyOf: [{ required: ['name'] }, { required: ['age'] }] }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'oneOf is tighter than anyOf',
    ...inRequest({ anyOf: [pet, object({ colour: string })] }, { oneOf: [pet, object({ colour: string })] }),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
  {
    name: 'a parameter that no longer accepts an empty value is breaking',
    ...inOperation(
      { parameters: [{ name: 'q', in: 'query', allowEmptyValue: true, schema: string }] },
      { parameters: [{ name: 'q', in: 'query', schema: string }] },
    ),
    want: { bump: 'major', rule: 'constraint-tightened' },
  },
]);
