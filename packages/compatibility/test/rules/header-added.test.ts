import { inOperation, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('header-added', [
  {
    name: 'a new response header is not breaking',
    ...inOperation({ responses: { 200: {} } }, { responses: { 200: { headers: { ETag: { schema: string } } } } }),
    want: { bump: 'minor', rule: 'header-added' },
  },
  {
    name: 'a new header of an error is not breaking',
    ...inOperation(
      { responses: { 401: { headers: {} } } },
      { responses: { 401: { headers: { 'WWW-Authenticate': { schema: string } } } } },
    ),
    want: { bump: 'minor', rule: 'header-added' },
  },
]);
