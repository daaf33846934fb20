import { answered, inBoth, inRequest, inResponse, integer, inWebhook, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const flag = { type: 'boolean' };

export const cases: Case[] = await describePolicy('type-widened', [
  {
    name: 'a request that accepts more types is not breaking',
    ...inRequest(object({ age: integer }), object({ age: { type: ['integer', 'string'] } })),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'a response with more types is breaking',
    ...inResponse(object({ age: integer }), object({ age: { type: ['integer', 'string'] } })),
    want: { bump: 'major', rule: 'type-widened' },
  },
  {
    name: 'a field that is sent and answered obeys both directions',
    ...inBoth(object({ age: integer }), object({ age: { type: ['integer', 'string'] } })),
    want: { bump: 'major', rule: 'type-widened' },
  },
  {
    name: 'a request that accepts null is not breaking',
    ...inRequest(string, { type: ['string', 'null'] }),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'a webhook that may carry null is breaking',
    ...inWebhook(object({ name: string }), object({ name: { type: ['string', 'null'] } })),
    want: { bump: 'major', rule: 'type-widened' },
  },
  {
    name: 'a request that accepts any number is not breaking',
    ...inRequest(integer, { type: 'number' }),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'a flag of a request that accepts words and digits too is not breaking',
    ...inRequest(flag, { anyOf: [flag, { type: 'string', enum: ['0', '1'] }, { type: 'integer', enum: [0, 1] }] }),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'a flag that may be null accepts digits too',
    ...inRequest({ type: ['boolean', 'null'] }, { enum: [true, false, null, 0, 1] }),
    want: { bump: 'minor', rule: 'type-widened' },
  },
  {
    name: 'a nullable 3.0 response is breaking',
    base: { ...answered(object({ name: string })), openapi: '3.0.3' },
    revision: { ...answered(object({ name: { type: 'string', nullable: true } })), openapi: '3.0.3' },
    want: { bump: 'major', rule: 'type-widened' },
  },
]);
