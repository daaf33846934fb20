import { inRequest, inResponse, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('object-opened', [
  {
    name: 'a response that is opened is not breaking: clients ignore what they do not know',
    ...inResponse({ ...pet, additionalProperties: false }, pet),
    want: { bump: 'minor', rule: 'object-opened' },
  },
  {
    name: 'a request that is opened is not breaking',
    ...inRequest({ ...pet, additionalProperties: false }, { ...pet, additionalProperties: true }),
    want: { bump: 'minor', rule: 'object-opened' },
  },
  {
    name: 'a closed response that becomes a map is not breaking',
    ...inResponse({ ...pet, additionalProperties: false }, { ...pet, additionalProperties: string }),
    want: { bump: 'minor', rule: 'object-opened' },
  },
  {
    name: 'additionalProperties: true is the default',
    ...inResponse(pet, { ...pet, additionalProperties: true }),
    want: { bump: 'none' },
  },
]);
