import { inRequest, inResponse, integer, inWebhook, object, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('property-removed', [
  {
    name: 'removing a field of a response is breaking',
    ...inResponse(pet, object({ name: string })),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'removing a field of a request is breaking, also an optional one',
    ...inRequest(pet, object({ name: string })),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'removing a field of a webhook is breaking',
    ...inWebhook(pet, object({ name: string })),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'renaming a field is breaking',
    ...inResponse(pet, object({ title: string, age: integer })),
    want: { bump: 'major', rule: ['property-added', 'property-removed'] },
  },
  {
    name: 'removing a field deep inside is breaking',
    ...inResponse(
      object({ pets: { type: 'array', items: pet } }),
      object({ pets: { type: 'array', items: object({ name: string }) } }),
    ),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'removing a field of an allOf member is breaking',
    ...inResponse({ allOf: [pet, object({ colour: string })] }, { allOf: [pet, object({})] }),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'a map that is closed loses its fields',
    ...inResponse({ type: 'object', additionalProperties: string }, { type: 'object', additionalProperties: false }),
    want: { bump: 'major', rule: 'property-removed' },
  },
  {
    name: 'fields that match a pattern are fields',
    ...inRequest({ type: 'object', patternProperties: { '^x-': string } }, { type: 'object' }),
    want: { bump: 'major', rule: 'property-removed' },
  },
]);
