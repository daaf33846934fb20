import { inOperation, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('deprecation-lifted', [
  {
    name: 'lifting a deprecation is not breaking',
    ...inOperation({ description: 'Use `b` instead.', deprecated: true }, { description: 'Use `b` instead.' }),
    want: { bump: 'minor', rule: 'deprecation-lifted' },
  },
  {
    name: 'lifting the deprecation of a field is not breaking',
    ...inResponse(object({ name: { type: 'string', deprecated: true } }), object({ name: string })),
    want: { bump: 'minor', rule: 'deprecation-lifted' },
  },
]);
