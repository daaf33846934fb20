import { inBoth, inOperation, inRequest, inResponse, integer, inWebhook, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const limit = { name: 'limit', in: 'query', schema: integer };

export const cases: Case[] = await describePolicy('became-optional', [
  {
    name: 'a response field that becomes optional is breaking',
    ...inResponse({ ...pet, required: ['name'] }, pet),
    want: { bump: 'major', rule: 'became-optional' },
  },
  {
    name: 'a field of a webhook that becomes optional is breaking',
    ...inWebhook({ ...pet, required: ['name', 'age'] }, { ...pet, required: ['name'] }),
    want: { bump: 'major', rule: 'became-optional' },
  },
  {
    name: 'a request field that becomes optional is not breaking',
    ...inRequest({ ...pet, required: ['name'] }, pet),
    want: { bump: 'minor', rule: 'became-optional' },
  },
  {
    name: 'a field that is sent and answered and becomes optional is breaking',
    ...inBoth({ ...pet, required: ['name'] }, pet),
    want: { bump: 'major', rule: 'became-optional' },
  },
  {
    name: 'a parameter that becomes optional is not breaking',
    ...inOperation({ parameters: [{ ...limit, required: true }] }, { parameters: [limit] }),
    want: { bump: 'minor', rule: 'became-optional' },
  },
  {
    name: 'a response header that becomes optional is breaking',
    ...inOperation(
      { responses: { 200: { headers: { ETag: { required: true, schema: string } } } } },
      { responses: { 200: { headers: { ETag: { schema: string } } } } },
    ),
    want: { bump: 'major', rule: 'became-optional' },
  },
]);
