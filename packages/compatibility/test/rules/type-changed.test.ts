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
