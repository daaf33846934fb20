import { inBoth, inRequest, inResponse, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('property-added-required', [
  {
    name: 'a new required field in a request is breaking',
    ...inRequest(object({ name: string }), { ...pet, required: ['age'] }),
    want: { bump: 'major', rule: 'property-added-required' },
  },
  {
    name: 'a new required field in a response is not breaking',
    ...inResponse(object({ name: string }), { ...pet, required: ['age'] }),
    want: { bump: 'minor', rule: 'property-added-required' },
  },
  {
    name: 'a new required field that is sent and answered is breaking',
    ...inBoth(object({ name: string }), { ...pet, required: ['age'] }),
    want: { bump: 'major', rule: 'property-added-required' },
  },
  {
    name: 'a new required readOnly field does not affect requests',
    ...inRequest(
      object({ name: string }),
      object({ name: string, id: { type: 'string', readOnly: true } }, { required: ['id'] }),
    ),
    want: { bump: 'minor', rule: 'property-added-required' },
  },
  {
    name: 'a new required readOnly field concerns the response only',
    ...inBoth(
      object({ name: string }),
      object({ name: string, id: { type: 'string', readOnly: true } }, { required: ['id'] }),
    ),
    want: { bump: 'minor', rule: 'property-added-required' },
  },
]);
