import { document, integer, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const limit = { name: 'limit', in: 'query', schema: integer };

export const cases: Case[] = await describePolicy('component-changed', [
  {
    name: 'a parameter that is kept under another name is a patch',
    base: withOperation(
      { parameters: [{ $ref: '#/components/parameters/A' }] },
      { components: { parameters: { A: limit } } },
    ),
    revision: withOperation(
      { parameters: [{ $ref: '#/components/parameters/B' }] },
      { components: { parameters: { B: limit } } },
    ),
    want: { bump: 'patch', rule: 'component-changed' },
  },
  {
    name: 'a response that nobody uses is a patch',
    base: document({ components: { responses: { Gone: { description: 'Gone.' } } } }),
    revision: document({ components: { responses: { Gone: { description: 'Deleted.' } } } }),
    want: { bump: 'patch', rule: 'component-changed' },
  },
]);
