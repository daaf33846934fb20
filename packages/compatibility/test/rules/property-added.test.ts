import { inRequest, inResponse, inWebhook, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('property-added', [
  {
    name: 'a new field in a response is not breaking',
    ...inResponse(object({ name: string }), pet),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'a new optional field in a request is not breaking',
    ...inRequest(object({ name: string }), pet),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'a new field in a webhook is not breaking',
    ...inWebhook(object({ name: string }), pet),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'a new field in a map of objects is not breaking',
    ...inResponse(
      { type: 'object', additionalProperties: object({ name: string }) },
      { type: 'object', additionalProperties: pet },
    ),
    want: { bump: 'minor', rule: 'property-added' },
  },
  {
    name: 'a pattern of fields in a closed object is not breaking',
    ...inRequest(
      { type: 'object', additionalProperties: false },
      { type: 'object', additionalProperties: false, patternProperties: { '^x-': string } },
    ),
    want: { bump: 'minor', rule: 'property-added' },
  },
]);
