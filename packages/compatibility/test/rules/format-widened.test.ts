import { inRequest, inResponse, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('format-widened', [
  {
    name: 'a request that drops its format is not breaking',
    ...inRequest({ type: 'string', format: 'date' }, string),
    want: { bump: 'minor', rule: 'format-widened' },
  },
  {
    name: 'a response that drops its format is breaking',
    ...inResponse({ type: 'string', format: 'date' }, string),
    want: { bump: 'major', rule: 'format-widened' },
  },
  {
    name: 'a request that accepts greater numbers is not breaking',
    ...inRequest({ type: 'integer', format: 'int32' }, { type: 'integer', format: 'int64' }),
    want: { bump: 'minor', rule: 'format-widened' },
  },
  {
    name: 'a response with greater numbers is breaking',
    ...inResponse({ type: 'integer', format: 'int32' }, { type: 'integer', format: 'int64' }),
    want: { bump: 'major', rule: 'format-widened' },
  },
]);
