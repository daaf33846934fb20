import { inRequest, inResponse, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('const-dropped', [
  {
    name: 'a request that accepts more than a constant is not breaking',
    ...inRequest({ type: 'string', const: 'cat' }, string),
    want: { bump: 'minor', rule: 'const-dropped' },
  },
  {
    name: 'a response that is no longer constant is breaking',
    ...inResponse({ type: 'string', const: 'cat' }, string),
    want: { bump: 'major', rule: 'const-dropped' },
  },
]);
