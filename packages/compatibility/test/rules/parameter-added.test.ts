import { document, inOperation, integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const limit = { name: 'limit', in: 'query', schema: integer };

export const cases: Case[] = await describePolicy('parameter-added', [
  {
    name: 'a new search parameter is not breaking',
    ...inOperation({}, { parameters: [limit] }),
    want: { bump: 'minor', rule: 'parameter-added' },
  },
  {
    name: 'a new optional header parameter is not breaking',
    ...inOperation({ parameters: [limit] }, { parameters: [limit, { name: 'X-Trace', in: 'header', schema: string }] }),
    want: { bump: 'minor', rule: 'parameter-added' },
  },
  {
    name: 'a new header of a webhook is not breaking',
    base: document({ webhooks: { a: { post: {} } } }),
    revision: document({
      webhooks: { a: { post: { parameters: [{ name: 'X-Signature', in: 'header', schema: string }] } } },
    }),
    want: { bump: 'minor', rule: 'parameter-added' },
  },
]);
