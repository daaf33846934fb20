import { inRequest, inResponse } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('enum-value-removed', [
  {
    name: 'a removed enum value in a request is breaking',
    ...inRequest({ enum: ['cat', 'dog', 'fish'] }, { enum: ['cat', 'dog'] }),
    want: { bump: 'major', rule: 'enum-value-removed' },
  },
  {
    name: 'a removed enum value in a response is not breaking',
    ...inResponse({ enum: ['cat', 'dog', 'fish'] }, { enum: ['cat', 'dog'] }),
    want: { bump: 'minor', rule: 'enum-value-removed' },
  },
  {
    name: 'a renamed enum value is breaking in either direction',
    ...inResponse({ enum: ['cat', 'dog'] }, { enum: ['cat', 'hound'] }),
    want: { bump: 'major', rule: ['enum-value-added', 'enum-value-removed'] },
  },
  {
    name: 'the order of enum values means nothing',
    ...inRequest({ enum: ['cat', 'dog'] }, { enum: ['dog', 'cat'] }),
    want: { bump: 'none' },
  },
]);
