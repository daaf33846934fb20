import { inOperation, integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const limit = { name: 'limit', in: 'query', schema: integer };
const trace = { name: 'X-Trace', in: 'header', schema: string };

export const cases: Case[] = await describePolicy('parameter-removed', [
  {
    name: 'removing a query parameter is breaking, also an optional one',
    ...inOperation({ parameters: [limit] }, { parameters: [] }),
    want: { bump: 'major', rule: 'parameter-removed' },
  },
  {
    name: 'removing a header parameter is breaking',
    ...inOperation({ parameters: [limit, trace] }, { parameters: [limit] }),
    want: { bump: 'major', rule: 'parameter-removed' },
  },
  {
    name: 'moving a parameter from the query to a header is breaking',
    ...inOperation({ parameters: [limit] }, { parameters: [{ ...limit, in: 'header' }] }),
    want: { bump: 'major', rule: ['parameter-added', 'parameter-removed'] },
  },
  {
    name: 'renaming a query parameter is breaking',
    ...inOperation({ parameters: [limit] }, { parameters: [{ ...limit, name: 'size' }] }),
    want: { bump: 'major', rule: ['parameter-added', 'parameter-removed'] },
  },
  {
    name: 'a header parameter is the same in another case',
    ...inOperation({ parameters: [trace] }, { parameters: [{ ...trace, name: 'x-trace' }] }),
    want: { bump: 'none' },
  },
]);
