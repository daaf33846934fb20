import { checkDocument, createContract } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { credentialOf } from '../../src/cases/derivation.ts';
import { sign, whyUnsigned, wrongSecret } from '../../src/send/credentials.ts';
import { repeatCommand } from '../../src/send/curl.ts';
import type { Credential } from '../../src/types.ts';

const schemes = {
  basic: { type: 'http', scheme: 'basic', description: 'The user name `shop`.' },
  nameless: { type: 'http', scheme: 'basic' },
  bearer: { type: 'http', scheme: 'bearer' },
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  query: { type: 'apiKey', in: 'query', name: 'api key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
  oauth: { type: 'oauth2', flows: {} },
  digest: { type: 'http', scheme: 'digest' },
  certificate: { type: 'mutualTLS' },
};
type Name = keyof typeof schemes;

function operationWith(security: object[]) {
  const paths = { '/pets': { get: { security, responses: { 200: {} } } } };
  const { operations } = createContract(
    checkDocument({ openapi: '3.1.0', paths, components: { securitySchemes: schemes } }, 'a'),
  );
  return operations[0];
}

const secrets = { key: 'the-key', token: 'the-token', user: undefined };
const plan = (credential: Credential) => ({ method: 'GET', target: '/pets', headers: {}, credential });
const base64 = (text: string) => Buffer.from(text).toString('base64');

const table: { scheme: Name; target?: string; headers?: object; curl: string }[] = [
  { scheme: 'basic', headers: { authorization: `Basic ${base64('shop:the-key')}` }, curl: `-u "shop:$API_KEY"` },
  { scheme: 'nameless', headers: { authorization: `Basic ${base64(':the-key')}` }, curl: `-u ":$API_KEY"` },
  {
    scheme: 'bearer',
    headers: { authorization: 'Bearer the-token' },
    curl: `-H "Authorization: Bearer $ACCESS_TOKEN"`,
  },
  { scheme: 'header', headers: { 'x-key': 'the-key' }, curl: `-H "X-Key: $API_KEY"` },
  { scheme: 'query', target: '/pets?api%20key=the-key', curl: `http://host/pets"?api%20key=$API_KEY"` },
  { scheme: 'cookie', headers: { cookie: 'sid=the-key' }, curl: `-b "sid=$API_KEY"` },
];

describe('credentials', () => {
  it.each(table)('of the scheme $scheme', ({ scheme, target = '/pets', headers = {}, curl }) => {
    const operation = operationWith([{ [scheme]: [] }]);
    const credential = scheme === 'bearer' ? 'token' : 'key';
    expect(sign(plan(credential), operation, secrets).request).toEqual({
      method: 'GET',
      target,
      headers,
      body: undefined,
    });
    expect(repeatCommand(plan(credential), operation, 'http://host', secrets)).toContain(curl);
  });

  it.each([
    ['longer', 'shop:the-keyx', `shop:\${API_KEY}x`],
    ['shorter', 'shop:the-ke', `shop:\${API_KEY%?}`],
    ['other letters', 'shop:THE-KEY', 'shop:$(printf %s "$API_KEY" | tr A-Za-z a-zA-Z)'],
    ['other user', 'shopx:the-key', 'shopx:$API_KEY'],
  ] as const)('that are nearly right are sent, and repeated: %s', (nearMiss, sent, curl) => {
    const near = { ...plan('key'), nearMiss };
    const { request } = sign(near, operationWith([{ basic: [] }]), secrets);
    expect(request.headers).toEqual({ authorization: `Basic ${base64(sent)}` });
    expect(repeatCommand(near, operationWith([{ basic: [] }]), 'http://host', secrets)).toContain(`-u "${curl}"`);
  });

  it.each([
    ['longer', 'the-token', 'the-tokenx'],
    ['other letters', '4711', '4711x'],
    ['other letters', 'ab-01', 'ab-01x'],
    ['other letters', 'Ab-x1', 'aB-X1'],
  ] as const)('that are nearly right are not right: %s of %s', (nearMiss, key, want) => {
    const { sent } = sign({ ...plan('key'), nearMiss }, operationWith([{ header: [] }]), { ...secrets, key });
    expect(sent).toEqual([want]);
  });

  it('of two schemes are both sent, where both are asked for', () => {
    const { request, sent } = sign(plan('key'), operationWith([{ header: [], bearer: [] }]), secrets);
    expect(request.headers).toEqual({ 'x-key': 'the-key', authorization: 'Bearer the-token' });
    expect(sent).toEqual(['the-key', 'the-token']);
  });

  it('choose the alternative that takes them', () => {
    const operation = operationWith([{ header: [] }, { bearer: [] }]);
    expect(sign(plan('token'), operation, secrets).request.headers).toEqual({ authorization: 'Bearer the-token' });
    expect(sign(plan('key'), operation, secrets).request.headers).toEqual({ 'x-key': 'the-key' });
  });

  it('may be missing or wrong', () => {
    const operation = operationWith([{ header: [] }]);
    expect(sign(plan('none'), operation, secrets)).toMatchObject({ request: { headers: {} }, sent: [] });
    expect(sign(plan('wrong'), operation, secrets).request.headers).toEqual({ 'x-key': wrongSecret });
  });

  it('have the user name that the caller gives, or that stands before a colon', () => {
    const of = (more: object) =>
      sign(plan('key'), operationWith([{ nameless: [] }]), { ...secrets, ...more }).request.headers;
    expect(of({ user: 'me' })).toEqual({ authorization: `Basic ${base64('me:the-key')}` });
    expect(of({ key: 'you:pass' })).toEqual({ authorization: `Basic ${base64('you:pass')}` });
  });
});

describe('credentials of single schemes', () => {
  const named = (entries: Record<string, string>, more: object = {}) => ({
    ...{ key: 'made-up', isKeyMadeUp: true, token: undefined, user: undefined },
    ...more,
    named: new Map(Object.entries(entries)),
  });
  const headersOf = (
    security: object[],
    entries: Record<string, string>,
    more: object = {},
    credential?: Credential,
  ) => {
    const operation = operationWith(security);
    const own = operation === undefined ? 'none' : credentialOf(operation);
    return sign(plan(credential ?? own), operation, named(entries, more)).request.headers;
  };

  it.each<[string, object[], Record<string, string>, object]>([
    [
      'each its own',
      [{ header: [], bearer: [] }],
      { header: 'h', bearer: 'b' },
      { 'x-key': 'h', authorization: 'Bearer b' },
    ],
    [
      'two cookies and keys',
      [{ header: [], cookie: [] }],
      { header: 'h', cookie: 'c' },
      { 'x-key': 'h', cookie: 'sid=c' },
    ],
    [
      'those of the first alternative',
      [{ header: [] }, { cookie: [] }],
      { header: 'h', cookie: 'c' },
      { 'x-key': 'h' },
    ],
    ['those of the alternative that is known', [{ header: [] }, { cookie: [] }], { cookie: 'c' }, { cookie: 'sid=c' }],
    [
      'those of the alternative that is supported',
      [{ digest: [] }, { cookie: [] }],
      { cookie: 'c' },
      { cookie: 'sid=c' },
    ],
    [
      'those of the alternative that is whole',
      [{ header: [], bearer: [] }, { cookie: [] }],
      { header: 'h', cookie: 'c' },
      { cookie: 'sid=c' },
    ],
    ['a token of OAuth 2', [{ oauth: ['read'] }], { oauth: 't' }, { authorization: 'Bearer t' }],
    [
      'a user name with its password',
      [{ nameless: [] }],
      { nameless: 'me:pass' },
      { authorization: `Basic ${base64('me:pass')}` },
    ],
    [
      'a user name in place of that of the contract',
      [{ basic: [] }],
      { basic: 'me:pass' },
      { authorization: `Basic ${base64('me:pass')}` },
    ],
    [
      'a password with the user name of the contract',
      [{ basic: [] }],
      { basic: 'pass' },
      { authorization: `Basic ${base64('shop:pass')}` },
    ],
  ])('are sent: %s', (_, security, entries, want) => {
    expect(headersOf(security, entries)).toEqual(want);
  });

  it('go before the key and the token', () => {
    const more = { key: 'the-key', isKeyMadeUp: false, token: 'the-token' };
    expect(headersOf([{ header: [], bearer: [] }], { header: 'h' }, more)).toEqual({
      'x-key': 'h',
      authorization: 'Bearer the-token',
    });
  });

  it('of a user name given apart have it', () => {
    expect(headersOf([{ basic: [] }], { basic: 'a:b' }, { user: 'me' })).toEqual({
      authorization: `Basic ${base64('me:a:b')}`,
    });
  });

  it('of the other scope are those of the caller, not of the scheme', () => {
    const more = { key: 'the-key', isKeyMadeUp: false, token: 'the-token' };
    expect(headersOf([{ header: [] }], { header: 'h' }, more, 'token')).toEqual({ 'x-key': 'the-token' });
  });

  it.each([
    [{ header: 'h', query: 'q' }, [{ header: [] }], `-H "X-Key: $XS2A_CREDENTIAL_HEADER"`],
    [{ nameless: 'me:pass' }, [{ nameless: [] }], '-u "$XS2A_CREDENTIAL_NAMELESS"'],
    [{ basic: 'pass' }, [{ basic: [] }], '-u "shop:$XS2A_CREDENTIAL_BASIC"'],
    [{}, [{ header: [] }], `-H "X-Key: $API_KEY"`],
  ])('are variables of curl (%j)', (entries, security, want) => {
    const command = repeatCommand(
      plan('key'),
      operationWith(security),
      'http://host',
      named(entries as Record<string, string>),
    );
    expect(command).toContain(want);
  });

  const missing = (name: string) =>
    `there are no credentials of the security scheme ${name}; give them by --credential ${name}=…`;
  it.each<[object[], Record<string, string>, string | undefined]>([
    [[], {}, undefined],
    [[{}], {}, undefined],
    [[{ header: [] }, {}], {}, undefined],
    [[{ header: [] }], { header: 'h' }, undefined],
    [[{ header: [] }], {}, missing('header')],
    [[{ oauth: ['read'] }], {}, `${missing('oauth')} or --oauth2-token-url`],
    [[{ header: [], cookie: [] }], { header: 'h' }, missing('cookie')],
    [[{ header: [] }, { cookie: [] }], { cookie: 'c' }, undefined],
    [[{ digest: [] }], {}, 'the security scheme digest is http digest, which is not supported'],
    [[{ certificate: [] }], {}, 'the security scheme certificate is mutualTLS, which is not supported'],
    [
      [{ header: [], certificate: [] }],
      { header: 'h' },
      'the security scheme certificate is mutualTLS, which is not supported',
    ],
    [[{ digest: [] }, { cookie: [] }], {}, missing('cookie')],
  ])('%j with %j are missing: %s', (security, entries, want) => {
    const operation = operationWith(security);
    expect(operation && whyUnsigned(operation, named(entries))).toBe(want);
  });

  it('are not missing where a key or a token is given', () => {
    const reason = (security: object[], more: object) => {
      const operation = operationWith(security);
      return operation && whyUnsigned(operation, named({}, more));
    };
    expect(reason([{ header: [] }], { isKeyMadeUp: false })).toBeUndefined();
    expect(reason([{ bearer: [] }], { isKeyMadeUp: false })).toBe(missing('bearer'));
    expect(reason([{ bearer: [] }], { token: 't' })).toBeUndefined();
  });
});

describe('a request as curl', () => {
  it('can be pasted: quotes are escaped, and HEAD is asked for as curl wants it', () => {
    const body = {
      method: 'POST',
      target: '/',
      headers: { 'content-type': 'text/plain' },
      credential: 'none' as const,
      body: "it's",
    };
    expect(repeatCommand(body, undefined, 'http://host/', secrets)).toBe(
      `curl -i http://host/ -H 'content-type: text/plain' -d 'it'\\''s' -H Accept:`,
    );
    expect(repeatCommand({ ...plan('none'), method: 'HEAD' }, undefined, 'http://host', secrets)).toBe(
      `curl -i --head http://host/pets -H Accept:`,
    );
  });

  it('takes secrets out of address, headers and body, before a shell writes them in another way', () => {
    const secret = `it's`;
    const redact = (given: string) => given.replaceAll(secret, '***');
    const leaky = { ...plan('none'), method: 'POST', target: `/a?b=${secret}`, headers: { accept: secret } };
    const commandOf = (body: string) => repeatCommand({ ...leaky, body }, undefined, 'http://host', secrets, redact);
    expect(commandOf(secret)).toBe(`curl -i 'http://host/a?b=***' -H 'accept: ***' -H Content-Type: -d '***'`);
    // Nothing can be taken out of what is packed.
    expect(commandOf(`${'a'.repeat(2000)}${secret}`)).toContain(`${'a'.repeat(2000)}***'`);
  });

  it('has at most 2000 characters of a body, and packs a longer one', () => {
    const commandOf = (length: number) =>
      repeatCommand({ ...plan('none'), body: 'a'.repeat(length) }, undefined, 'http://host', secrets);
    expect(commandOf(2000)).toContain(`-d ${'a'.repeat(2000)}`);
    expect(commandOf(2001)).toMatch(/^printf %s [\w+/=]{1,100} \| base64 -d \| gunzip \| curl .* --data-binary @-$/);
  });
});
