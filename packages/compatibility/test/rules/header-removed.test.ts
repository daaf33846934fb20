import { inOperation, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('header-removed', [
  {
    name: 'removing a response header is breaking',
    ...inOperation({ responses: { 200: { headers: { ETag: { schema: string } } } } }, { responses: { 200: {} } }),
    want: { bump: 'major', rule: 'header-removed' },
  },
  {
    name: 'a response header is the same in another case',
    ...inOperation(
      { responses: { 200: { headers: { ETag: { schema: string } } } } },
      { responses: { 200: { headers: { etag: { schema: string } } } } },
    ),
    want: { bump: 'none' },
  },
]);
