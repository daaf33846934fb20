import { content, inBoth, inOperation, inRequest, inResponse, integer, inWebhook, pet } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const limit = { name: 'limit', in: 'query', schema: integer };

export const cases: Case[] = await describePolicy('became-required', [
  {
    name: 'a request field that becomes required is breaking',
    ...inRequest(pet, { ...pet, required: ['name'] }),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'a response field that becomes required is not breaking',
    ...inResponse(pet, { ...pet, required: ['name'] }),
    want: { bump: 'minor', rule: 'became-required' },
  },
  {
    name: 'a field of a webhook that becomes required is not breaking',
    ...inWebhook(pet, { ...pet, required: ['name'] }),
    want: { bump: 'minor', rule: 'became-required' },
  },
  {
    name: 'a field that is sent and answered and becomes required is breaking',
    ...inBoth(pet, { ...pet, required: ['name'] }),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'a parameter that becomes required is breaking',
    ...inOperation({ parameters: [limit] }, { parameters: [{ ...limit, required: true }] }),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'a body that becomes required is breaking',
    ...inOperation(
      { requestBody: { content: content(pet) } },
      { requestBody: { required: true, content: content(pet) } },
    ),
    want: { bump: 'major', rule: 'became-required' },
  },
  {
    name: 'an undeclared field that becomes required in a request is breaking',
    ...inRequest(pet, { ...pet, required: ['colour'] }),
    want: { bump: 'major', rule: 'became-required' },
  },
]);
