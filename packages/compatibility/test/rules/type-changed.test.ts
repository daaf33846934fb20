import { inOperation, inRequest, inResponse, integer, inWebhook, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('type-changed', [
  {
    name: 'a changed type in a response is breaking',
    ...inResponse(object({ age: integer }), object({ age: string })),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a changed type in a request is breaking',
    ...inRequest(object({ age: integer }), object({ age: string })),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a changed type in a webhook is breaking',
    ...inWebhook(object({ age: integer }), object({ age: string })),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a changed type of a parameter is breaking',
    ...inOperation(
      { parameters: [{ name: 'limit', in: 'query', schema: integer }] },
      { parameters: [{ name: 'limit', in: 'query', schema: string }] },
    ),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a request that accepts fewer types is breaking',
    ...inRequest({ type: ['integer', 'string'] }, { type: 'integer' }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a response with fewer types changes its data type',
    ...inResponse({ type: ['integer', 'string'] }, { type: 'integer' }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a flag of a request that no longer accepts digits is breaking',
    ...inRequest({ anyOf: [{ type: 'boolean' }, { type: 'integer', enum: [0, 1] }] }, { type: 'boolean' }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'number and integer are two types',
    ...inResponse({ type: 'number' }, { type: 'integer' }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'a field that is no longer nullable changes its type',
    ...inResponse(object({ name: { type: ['string', 'null'] } }), object({ name: string })),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'other items of a list are breaking',
    ...inResponse({ type: 'array', items: string }, { type: 'array', items: integer }),
    want: { bump: 'major', rule: 'type-changed' },
  },
  {
    name: 'other types in an anyOf of plain types are breaking',
    ...inRequest({ anyOf: [string, integer] }, { anyOf: [string, { type: 'boolean' }] }),
    want: { bump: 'major', rule: 'type-changed' },
  },
]);
