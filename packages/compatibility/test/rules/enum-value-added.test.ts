import { inBoth, inRequest, inResponse, inWebhook } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('enum-value-added', [
  {
    name: 'a new enum value in a request is not breaking',
    ...inRequest({ enum: ['cat', 'dog'] }, { enum: ['cat', 'dog', 'fish'] }),
    want: { bump: 'minor', rule: 'enum-value-added' },
  },
  {
    name: 'a new enum value in a response is breaking',
    ...inResponse({ enum: ['cat', 'dog'] }, { enum: ['cat', 'dog', 'fish'] }),
    want: { bump: 'major', rule: 'enum-value-added' },
  },
  {
    name: 'a new enum value in a webhook is breaking',
    ...inWebhook({ enum: ['cat', 'dog'] }, { enum: ['cat', 'dog', 'fish'] }),
    want: { bump: 'major', rule: 'enum-value-added' },
  },
  {
    name: 'a new enum value in a request and a response is breaking',
    ...inBoth({ enum: ['cat', 'dog'] }, { enum: ['cat', 'dog', 'fish'] }),
    want: { bump: 'major', rule: 'enum-value-added' },
  },
  {
    name: 'a constant that becomes an enum in a response is breaking',
    ...inResponse({ const: 'cat' }, { enum: ['cat', 'dog'] }),
    want: { bump: 'major', rule: 'enum-value-added' },
  },
  {
    name: 'a mark that is added together with the value does not count',
    ...inResponse({ enum: ['cat', 'dog'] }, { 'x-extensible-enum': true, enum: ['cat', 'dog', 'fish'] }),
    want: { bump: 'major', rule: ['enum-opened', 'enum-value-added'] },
  },
]);
