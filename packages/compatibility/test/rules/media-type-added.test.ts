import { content, inOperation, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('media-type-added', [
  {
    name: 'a request that is also accepted as a form is not breaking',
    ...inOperation(
      { requestBody: { content: content(pet) } },
      { requestBody: { content: { ...content(pet), 'application/x-www-form-urlencoded': { schema: pet } } } },
    ),
    want: { bump: 'minor', rule: 'media-type-added' },
  },
  {
    name: 'a response that is also available as CSV is not breaking',
    ...inOperation(
      { responses: { 200: { content: content(pet) } } },
      { responses: { 200: { content: { ...content(pet), 'text/csv': { schema: string } } } } },
    ),
    want: { bump: 'minor', rule: 'media-type-added' },
  },
]);
