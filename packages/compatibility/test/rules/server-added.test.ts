import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('server-added', [
  {
    name: 'a new server is not breaking',
    base: document({ servers: [{ url: 'https://a.example' }] }),
    revision: document({ servers: [{ url: 'https://a.example' }, { url: 'https://b.example' }] }),
    want: { bump: 'minor', rule: 'server-added' },
  },
  {
    name: 'a new value of a variable is not breaking',
    base: document({ servers: [{ url: 'https://{r}.example', variables: { r: { default: 'de', enum: ['de'] } } }] }),
    revision: document({
      servers: [{ url: 'https://{r}.example', variables: { r: { default: 'de', enum: ['de', 'fr'] } } }],
    }),
    want: { bump: 'minor', rule: 'server-added' },
  },
]);
