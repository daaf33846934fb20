import { document, inOperation, integer, string } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('parameter-added-required', [
  {
    name: 'a new required parameter is breaking',
    ...inOperation({}, { parameters: [{ name: 'limit', in: 'query', required: true, schema: integer }] }),
    want: { bump: 'major', rule: 'parameter-added-required' },
  },
  {
    name: 'a new required header of a webhook is not breaking',
    base: document({ webhooks: { a: { post: {} } } }),
    revision: document({
      webhooks: {
        a: { post: { parameters: [{ name: 'X-Signature', in: 'header', required: true, schema: string }] } },
      },
    }),
    want: { bump: 'minor', rule: 'parameter-added-required' },
  },
  {
    name: 'a required parameter of the path item concerns its operations',
    base: document({ paths: { '/pets': { get: {} } } }),
    revision: document({
      paths: { '/pets': { get: {}, parameters: [{ name: 'limit', in: 'query', required: true, schema: integer }] } },
    }),
    want: { bump: 'major', rule: 'parameter-added-required' },
  },
]);
