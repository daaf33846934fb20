import { inRequest, inResponse, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('enum-introduced', [
  {
    name: 'a request that is restricted to an enum is breaking',
    ...inRequest(string, { type: 'string', enum: ['cat', 'dog'] }),
    want: { bump: 'major', rule: 'enum-introduced' },
  },
  {
    name: 'a response that is restricted to an enum is not breaking',
    ...inResponse(string, { type: 'string', enum: ['cat', 'dog'] }),
    want: { bump: 'minor', rule: 'enum-introduced' },
  },
  {
    name: 'a flag of a request of which one value is lost is restricted, although it accepts digits',
    ...inRequest({ type: 'boolean' }, { enum: [true, 0, 1] }),
    want: { bump: 'major', rule: ['enum-introduced', 'type-widened'] },
  },
]);
