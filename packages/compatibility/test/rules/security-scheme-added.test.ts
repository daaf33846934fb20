import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const schemes = (securitySchemes: object) => document({ components: { securitySchemes } });

export const cases: Case[] = await describePolicy('security-scheme-added', [
  {
    name: 'a new scheme is not breaking',
    base: schemes({}),
    revision: schemes({ key: { type: 'http', scheme: 'basic' } }),
    want: { bump: 'minor', rule: 'security-scheme-added' },
  },
  {
    name: 'a new scope is not breaking',
    base: schemes({ o: { type: 'oauth2', flows: { implicit: { scopes: {} } } } }),
    revision: schemes({ o: { type: 'oauth2', flows: { implicit: { scopes: { read: 'Read.' } } } } }),
    want: { bump: 'minor', rule: 'security-scheme-added' },
  },
]);
