import { describe, expect, it } from 'vitest';
import { type SecurityScheme, securitySchemes } from '../src/security.ts';
import { operationOf } from '../src/testing/index.ts';
import { ours } from './ours.ts';

const of = (schemes: Record<string, object>) => securitySchemes({ components: { securitySchemes: schemes } });

const table: { name: string; given: object; want: Partial<SecurityScheme> }[] = [
  { name: 'basic', given: { type: 'http', scheme: 'Basic' }, want: { kind: 'basic', user: undefined } },
  {
    name: 'basic with a user name',
    given: { type: 'http', scheme: 'basic', description: 'The user name `shop`.' },
    want: { kind: 'basic', user: 'shop' },
  },
  { name: 'bearer', given: { type: 'http', scheme: 'bearer' }, want: { kind: 'bearer' } },
  { name: 'OAuth 2', given: { type: 'oauth2', flows: {} }, want: { kind: 'bearer' } },
  {
    name: 'a header',
    given: { type: 'apiKey', in: 'header', name: 'X-Key' },
    want: { kind: 'header', parameter: 'X-Key' },
  },
  {
    name: 'a parameter',
    given: { type: 'apiKey', in: 'query', name: 'key' },
    want: { kind: 'query', parameter: 'key' },
  },
  {
    name: 'a cookie',
    given: { type: 'apiKey', in: 'cookie', name: 'sid' },
    want: { kind: 'cookie', parameter: 'sid' },
  },
  { name: 'a digest', given: { type: 'http', scheme: 'digest' }, want: { kind: 'unsupported' } },
];

describe('a security scheme', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(of({ it: given })).toMatchObject([want]);
  });

  it('that stands alone takes the key, whatever it is called', () => {
    expect(of({ token: { type: 'http', scheme: 'bearer' } })).toMatchObject([{ credential: 'key' }]);
  });

  it('beside another takes the token, when it is called so or is a bearer', () => {
    const schemes = of({
      apiKey: { type: 'http', scheme: 'basic' },
      accessToken: { type: 'http', scheme: 'basic' },
      jwt: { type: 'http', scheme: 'bearer' },
    });
    expect(schemes.map(({ credential }) => credential)).toEqual(['key', 'token', 'token']);
  });

  it('of our contract: one for the account, one for a bank user, both for the wizard', () => {
    const of = (id: string) =>
      operationOf(ours, id)
        .security.flat()
        .map(({ credential, user }) => `${credential} ${user}`);
    expect([of('getRisk'), of('listBankAccounts'), of('submitWizardStep')]).toEqual([
      ['key api'],
      ['token api'],
      ['key api', 'token api'],
    ]);
  });
});
