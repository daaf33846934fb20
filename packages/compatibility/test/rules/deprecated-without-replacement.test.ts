import { inOperation, inRequest, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('deprecated-without-replacement', [
  {
    name: 'deprecating an operation needs a replacement',
    ...inOperation({ description: 'All pets.' }, { description: 'All pets. Deprecated.', deprecated: true }),
    want: { bump: 'major', rule: 'deprecated-without-replacement' },
  },
  {
    name: 'deprecating a request field needs a replacement',
    ...inRequest(object({ name: string }), object({ name: { type: 'string', deprecated: true } })),
    want: { bump: 'major', rule: 'deprecated-without-replacement' },
  },
]);
