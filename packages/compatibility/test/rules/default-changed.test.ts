import { inOperation, inRequest, inResponse, integer, object } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('default-changed', [
  {
    name: 'a changed default in a request is breaking',
    ...inRequest(
      object({ limit: { type: 'integer', default: 10 } }),
      object({ limit: { type: 'integer', default: 20 } }),
    ),
    want: { bump: 'major', rule: 'default-changed' },
  },
  {
    name: 'a changed default of a parameter is breaking',
    ...inOperation(
      { parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', default: 10 } }] },
      { parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', default: 20 } }] },
    ),
    want: { bump: 'major', rule: 'default-changed' },
  },
  {
    name: 'a new default is breaking',
    ...inRequest(object({ limit: integer }), object({ limit: { type: 'integer', default: 20 } })),
    want: { bump: 'major', rule: 'default-changed' },
  },
  {
    name: 'a removed default in a response is breaking',
    ...inResponse(object({ limit: { type: 'integer', default: 10 } }), object({ limit: integer })),
    want: { bump: 'major', rule: 'default-changed' },
  },
  {
    name: 'a default of null is a default',
    ...inRequest(
      object({ a: { type: ['string', 'null'] } }),
      object({ a: { type: ['string', 'null'], default: null } }),
    ),
    want: { bump: 'major', rule: 'default-changed' },
  },
]);
