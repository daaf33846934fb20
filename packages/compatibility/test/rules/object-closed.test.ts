import { inRequest, inResponse, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('object-closed', [
  {
    name: 'a request that refuses undeclared fields is breaking',
    ...inRequest(pet, { ...pet, additionalProperties: false }),
    want: { bump: 'major', rule: 'object-closed' },
  },
  {
    name: 'a response without undeclared fields is not breaking',
    ...inResponse(pet, { ...pet, additionalProperties: false }),
    want: { bump: 'minor', rule: 'object-closed' },
  },
  {
    name: 'unevaluatedProperties: false closes an object as well',
    ...inRequest(pet, { ...pet, unevaluatedProperties: false }),
    want: { bump: 'major', rule: 'object-closed' },
  },
]);
