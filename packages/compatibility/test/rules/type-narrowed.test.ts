import { inRequest, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('type-narrowed', [
  {
    name: 'a request that accepts fewer types is breaking',
    ...inRequest({ type: ['integer', 'string'] }, { type: 'integer' }),
    want: { bump: 'major', rule: 'type-narrowed' },
  },
  {
    name: 'a response with fewer types promises more precisely',
    ...inResponse({ type: ['integer', 'string'] }, { type: 'integer' }),
    want: { bump: 'minor', rule: 'type-narrowed' },
  },
  {
    name: 'a flag of a request that no longer accepts digits is breaking',
    ...inRequest({ anyOf: [{ type: 'boolean' }, { type: 'integer', enum: [0, 1] }] }, { type: 'boolean' }),
    want: { bump: 'major', rule: 'type-narrowed' },
  },
  {
    name: 'a number of a response may become an integer',
    ...inResponse({ type: 'number' }, { type: 'integer' }),
    want: { bump: 'minor', rule: 'type-narrowed' },
  },
  {
    name: 'a field of a response that is no longer null is not breaking',
    ...inResponse(object({ name: { type: ['string', 'null'] } }), object({ name: string })),
    want: { bump: 'minor', rule: 'type-narrowed' },
  },
  {
    name: 'a field of a request that is no longer null is breaking',
    ...inRequest(object({ name: { type: ['string', 'null'] } }), object({ name: string })),
    want: { bump: 'major', rule: 'type-narrowed' },
  },
]);
