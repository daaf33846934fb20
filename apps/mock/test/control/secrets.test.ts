import { describe, expect, it } from 'vitest';
import { isSecretName, redactBody, redactEntries, redacted } from '../../src/control/secrets.ts';

const secret = [
  'Authorization',
  'Proxy-Authorization',
  'cookie',
  'Set-Cookie',
  'X-Payload-Signature',
  'X-Api-Key',
  'apikey',
  'key',
  'wizard_session_key',
  'wizardSessionKey',
  'credentials',
  'login_credentials',
  'token',
  'accessToken',
  'accesstoken',
  'pin',
  'PIN',
  'bank_pin',
  'pin2',
  'pin[0]',
  'tan',
  'password',
  'Passwort',
  'userPassword',
  'client_secret',
  'referer',
];
const open = ['bank_code', 'country_id', 'action', 'tab', 'language', 'spinning', 'standing_order', 'monkey', 'host'];

describe('a name', () => {
  it.each(secret)('%s holds a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(open)('%s holds none', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('redaction', () => {
  const cases = [
    {
      name: 'keeps what is no secret, at any depth',
      given: { amount: 5, metadata: { order: '1', list: [1, null, { a: true }] } },
      want: { amount: 5, metadata: { order: '1', list: [1, null, { a: true }] } },
    },
    {
      name: 'finds secrets at any depth',
      given: { metadata: { pin: '1234', list: [{ token: 'abc' }] } },
      want: { metadata: { pin: redacted, list: [{ token: redacted }] } },
    },
    { name: 'takes a secret as a whole', given: { credentials: { a: 'b' } }, want: { credentials: redacted } },
    {
      name: 'hides fields that are not documented',
      given: { bank_code: '88888888', legitimation_id: '4711', key: 'abc' },
      documented: new Set(['bank_code', 'key']),
      want: { bank_code: '88888888', legitimation_id: redacted, key: redacted },
    },
    { name: 'keeps what is no object', given: ['a', 1], documented: new Set(['a']), want: ['a', 1] },
  ];

  it.each(cases)('$name', ({ given, documented, want }) => {
    expect(redactBody(given, documented)).toEqual(want);
  });

  it('ends in a body without end', () => {
    const body: { next?: object } = {};
    body.next = body;
    expect(JSON.stringify(redactBody(body))).toContain('[…]');
  });

  it('keeps the names of headers and of a query', () => {
    expect(redactEntries(new URLSearchParams('key=abc&bank_code=1'))).toEqual({ key: redacted, bank_code: '1' });
  });
});
