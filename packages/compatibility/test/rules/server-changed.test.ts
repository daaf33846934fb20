import { document, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

export const cases: Case[] = await describePolicy('server-changed', [
  {
    name: 'a changed server URL is breaking',
    base: document({ servers: [{ url: 'https://a.example' }] }),
    revision: document({ servers: [{ url: 'https://b.example' }] }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
  {
    name: 'a removed server is breaking',
    base: document({ servers: [{ url: 'https://a.example' }, { url: 'https://b.example' }] }),
    revision: document({ servers: [{ url: 'https://a.example' }] }),
    want: { bump: 'major', rule: 'server-changed' },
  },
  {
    name: 'a changed first server is breaking: clients take it by default',
    base: document({ servers: [{ url: 'https://a.example' }, { url: 'https://b.example' }] }),
    revision: document({ servers: [{ url: 'https://b.example' }, { url: 'https://a.example' }] }),
    want: { bump: 'major', rule: 'server-changed' },
  },
  {
    name: 'a changed default of a variable changes the URL',
    base: document({ servers: [{ url: 'https://{region}.example', variables: { region: { default: 'de' } } }] }),
    revision: document({ servers: [{ url: 'https://{region}.example', variables: { region: { default: 'fr' } } }] }),
    want: { bump: 'major', rule: 'server-changed' },
  },
  {
    name: 'a server of one operation changes its URL',
    base: withOperation({}, { servers: [{ url: 'https://a.example' }] }),
    revision: withOperation({ servers: [{ url: 'https://b.example' }] }, { servers: [{ url: 'https://a.example' }] }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
  {
    name: 'the server of the document, repeated for an operation, changes nothing',
    base: withOperation({}, { servers: [{ url: 'https://a.example' }] }),
    revision: withOperation({ servers: [{ url: 'https://a.example' }] }, { servers: [{ url: 'https://a.example' }] }),
    want: { bump: 'none' },
  },
]);
