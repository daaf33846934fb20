import { content, inOperation, pet, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('media-type-removed', [
  {
    name: 'a request that is no longer accepted as a form is breaking',
    ...inOperation(
      { requestBody: { content: { ...content(pet), 'application/x-www-form-urlencoded': { schema: pet } } } },
      { requestBody: { content: content(pet) } },
    ),
    want: { bump: 'major', rule: 'media-type-removed' },
  },
  {
    name: 'a response that is no longer sent as CSV is breaking',
    ...inOperation(
      { responses: { 200: { content: { ...content(pet), 'text/csv': { schema: string } } } } },
      { responses: { 200: { content: content(pet) } } },
    ),
    want: { bump: 'major', rule: 'media-type-removed' },
  },
  {
    name: 'a media type is the same in another case',
    ...inOperation(
      { requestBody: { content: { 'application/json; charset=utf-8': {} } } },
      { requestBody: { content: { 'Application/JSON;charset=utf-8': {} } } },
    ),
    want: { bump: 'none' },
  },
]);
