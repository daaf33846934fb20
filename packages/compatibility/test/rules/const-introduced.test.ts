import { inRequest, inResponse, object, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const [free, constant] = [object({ kind: string }), object({ kind: { type: 'string', const: 'cat' } })];

export const cases: Case[] = await describePolicy('const-introduced', [
  {
    name: 'a free value of a request that becomes a constant is breaking',
    ...inRequest(free, constant),
    want: { bump: 'major', rule: 'const-introduced' },
  },
  {
    name: 'a free value of a response that becomes a constant is not breaking',
    ...inResponse(free, constant),
    want: { bump: 'minor', rule: 'const-introduced' },
  },
]);
