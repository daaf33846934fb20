import { inResponse, inWebhook } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('extensible-enum-value-added', [
  {
    name: 'a new value of an enum that may grow is not breaking in a response',
    ...inResponse(
      { 'x-extensible-enum': true, enum: ['cat', 'dog'] },
      { 'x-extensible-enum': true, enum: ['cat', 'dog', 'fish'] },
    ),
    want: { bump: 'minor', rule: 'extensible-enum-value-added' },
  },
  {
    name: 'a new value of an enum that may grow is not breaking in a webhook',
    ...inWebhook({ 'x-extensible-enum': true, enum: ['cat'] }, { 'x-extensible-enum': true, enum: ['cat', 'dog'] }),
    want: { bump: 'minor', rule: 'extensible-enum-value-added' },
  },
  {
    name: 'a new value of another type changes the type',
    ...inResponse({ 'x-extensible-enum': true, enum: ['1', '2'] }, { 'x-extensible-enum': true, enum: ['1', '2', 3] }),
    want: { bump: 'major', rule: ['extensible-enum-value-added', 'type-widened'] },
  },
]);
