import { describe, expect, it } from 'vitest';
import { type SecurityScheme, securitySchemes } from '../src/security.ts';
import { operationOf } from '../src/testing/index.ts';
import { ours } from './ours.ts';

const of = (schemes: Record<string, object>, more: object = {}) =>
  securitySchemes({ components: { securitySchemes: schemes, ...more } });
const basic = (description: string) => ({ type: 'http', scheme: 'basic', description });

const table: { name: string; given: object; want: Partial<SecurityScheme> }[] = [
  { name: 'basic', given: { type: 'http', scheme: 'Basic' }, want: { kind: 'basic', user: undefined, parameter: '' } },
  { name: 'basic with a user name', given: basic('The user name `shop`.'), want: { user: 'shop' } },
  { name: 'basic with a username', given: basic('Username `shop`.'), want: { user: 'shop' } },
  { name: 'basic with a user', given: basic('Take the user \n`my shop`.'), want: { user: 'my shop' } },
  { name: 'basic without a name of its user', given: basic('The `superuser` `shop`.'), want: { user: undefined } },
  { name: 'bearer', given: { type: 'http', scheme: 'bearer' }, want: { kind: 'bearer' } },
  { name: 'OAuth 2', given: { type: 'oauth2', flows: {} }, want: { kind: 'bearer', type: 'oauth2' } },
  { name: 'OpenID Connect', given: { type: 'openIdConnect' }, want: { kind: 'bearer' } },
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
  { name: 'a key in the body', given: { type: 'apiKey', in: 'body' }, want: { kind: 'unsupported' } },
  { name: 'a digest', given: { type: 'http', scheme: 'Digest' }, want: { kind: 'unsupported', type: 'http digest' } },
  { name: 'no scheme', given: { type: 'http' }, want: { kind: 'unsupported', type: 'http' } },
  {
    name: 'a certificate',
    given: { type: 'mutualTLS', in: 'header' },
    want: { kind: 'unsupported', type: 'mutualTLS' },
  },
];

describe('a security scheme', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(of({ it: given })).toMatchObject([{ name: 'it', credential: 'key', ...want }]);
  });

  it('may be a reference', () => {
    const given = { $ref: '#/components/x-schemes/Basic' };
    expect(of({ it: given }, { 'x-schemes': { Basic: basic('') } })).toMatchObject([{ name: 'it', kind: 'basic' }]);
  });

  it('that is the only one takes the key, whatever its name', () => {
    expect(of({ token: { type: 'http', scheme: 'bearer' } })).toMatchObject([{ credential: 'key' }]);
    expect(of({ token: basic(''), oauth: basic('') })).toMatchObject([{ credential: 'key' }, { credential: 'key' }]);
  });

  it('takes the token, next to one with the key, if it is a bearer or is called so', () => {
    const schemes = of({
      apiKey: basic(''),
      accessToken: basic(''),
      Bearer: basic(''),
      OAuth: basic(''),
      jwt: { type: 'http', scheme: 'bearer' },
    });
    expect(schemes.map(({ credential }) => credential)).toEqual(['key', 'token', 'token', 'token', 'token']);
  });

  it('of the XS2A API: one for the account, one for a bank user, both for the wizard', () => {
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

it('a document without components has no security schemes', () => {
  expect(securitySchemes({})).toEqual([]);
});
