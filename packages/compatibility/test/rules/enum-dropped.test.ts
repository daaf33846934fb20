import { inRequest, inResponse, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('enum-dropped', [
  {
    name: 'a request that accepts more than the enum is not breaking',
    ...inRequest({ type: 'string', enum: ['cat', 'dog'] }, string),
    want: { bump: 'minor', rule: 'enum-dropped' },
  },
  {
    name: 'a response that drops its enum is breaking',
    ...inResponse({ type: 'string', enum: ['cat', 'dog'] }, string),
    want: { bump: 'major', rule: 'enum-dropped' },
  },
]);
