import { inResponse } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('enum-closed', [
  {
    name: 'an enum that loses its mark is not breaking',
    ...inResponse({ enum: ['cat', 'dog'], 'x-extensible-enum': true }, { enum: ['cat', 'dog'] }),
    want: { bump: 'minor', rule: 'enum-closed' },
  },
  {
    name: 'an x-extensible-enum of false is not a mark',
    ...inResponse(
      { enum: ['cat', 'dog'], 'x-extensible-enum': true },
      { enum: ['cat', 'dog'], 'x-extensible-enum': false },
    ),
    want: { bump: 'minor', rule: 'enum-closed' },
  },
]);
