import { inRequest, inResponse } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('enum-opened', [
  {
    name: 'marking an enum of a response as one that may grow is breaking',
    ...inResponse({ enum: ['cat', 'dog'] }, { enum: ['cat', 'dog'], 'x-extensible-enum': true }),
    want: { bump: 'major', rule: 'enum-opened' },
  },
  {
    name: 'marking an enum of a request as one that may grow is a patch',
    ...inRequest({ enum: ['cat', 'dog'] }, { enum: ['cat', 'dog'], 'x-extensible-enum': true }),
    want: { bump: 'patch', rule: 'enum-opened' },
  },
]);
