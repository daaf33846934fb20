import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const schemes = (securitySchemes: object) => document({ components: { securitySchemes } });

export const cases: Case[] = await describePolicy('security-scheme-changed', [
  {
    name: 'a changed kind of scheme is breaking',
    base: schemes({ key: { type: 'http', scheme: 'basic' } }),
    revision: schemes({ key: { type: 'http', scheme: 'bearer' } }),
    want: { bump: 'major', rule: 'security-scheme-changed' },
  },
  {
    name: 'a renamed scheme is breaking',
    base: schemes({ key: { type: 'http', scheme: 'basic' } }),
    revision: schemes({ basic: { type: 'http', scheme: 'basic' } }),
    want: { bump: 'major', rule: ['security-scheme-added', 'security-scheme-changed'] },
  },
  {
    name: 'a changed token URL is breaking',
    base: schemes({ o: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/a', scopes: {} } } } }),
    revision: schemes({ o: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/b', scopes: {} } } } }),
    want: { bump: 'major', rule: 'security-scheme-changed' },
  },
]);
