import { describe, expect, test, vi } from 'vitest';
import { connectionCode } from '../../src/connection.ts';
import { createXs2aClient, type FailureEvent, Xs2aConnectionError } from '../../src/index.ts';
import { createPathsClient } from '../../src/paths/index.ts';
import { stubFetch } from '../support/stub.ts';

const fail = (details: object) => Object.assign(new TypeError('fetch failed'), details);
const withCode = (code: string) => Object.assign(new Error('failed'), { code });

describe('a failure of the connection is', () => {
  test.each([
    'fetch failed', // Node
    'terminated', // Node, within a body
    'Failed to fetch', // Chrome
    'Failed to fetch (api.xs2a.com)',
    'network error', // Chrome, within a body
    'NetworkError when attempting to fetch resource.', // Firefox
    'Error in input stream', // Firefox, within a body
    'Load failed', // Safari
    'The network connection was lost.', // Safari 16
    'The Internet connection appears to be offline.',
    'error sending request for url (https://api.xs2a.com/): connection closed', // Deno
    'error reading a body from connection', // Deno, within a body
    'Network connection lost.', // Cloudflare Workers
    'Network request failed', // React Native
  ])('the message "%s", without a code', (message) => {
    expect(connectionCode(new TypeError(message))).toBe('');
    expect(connectionCode(new Error(message))).toBe('');
  });

  test.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'EPROTO', 'ETIMEDOUT'],
    ...['EADDRNOTAVAIL', 'ERR_SOCKET_CLOSED', 'ERR_STREAM_PREMATURE_CLOSE'],
    ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA', 'ESERVFAIL', 'EREFUSED', 'EFORMERR', 'EBADRESP'],
    ...['HOSTNAME_MISMATCH', 'INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED', 'UND_ERR_PRX_TLS'],
    ...['UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_EXCEEDED_MAX_SIZE'],
    ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ...['CERT_HAS_EXPIRED', 'CRL_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ...['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'ERR_OSSL_WRONG_TAG'],
    ...['ERR_HTTP2_STREAM_ERROR', 'ERR_HTTP2_GOAWAY_SESSION', 'HPE_INVALID_CONSTANT', 'ERR_NETWORK'],
    ...['ConnectionRefused', 'ConnectionClosed', 'FailedToOpenSocket'], // Bun
  ])('the code %s, which is kept', (code) => {
    expect(connectionCode(withCode(code))).toBe(code);
    expect(connectionCode(fail({ cause: withCode(code) }))).toBe(code);
    expect(connectionCode(fail({ cause: new AggregateError([withCode(code)]) }))).toBe(code);
  });

  test.each([
    { what: 'of any length', code: `E${'X'.repeat(200)}`, want: `E${'X'.repeat(200)}` },
    { what: 'with digits', code: 'NGHTTP2_REFUSED_STREAM', want: 'NGHTTP2_REFUSED_STREAM' },
    { what: 'with the letters of another word', code: 'QUMOCKSNOCKED', want: 'QUMOCKSNOCKED' },
    { what: 'of two characters', code: 'E1', want: 'E1' },
    { what: 'of one character', code: 'E', want: '' },
    { what: 'that is a number', code: 20, want: '' },
    { what: 'that is a sentence', code: 'A secret', want: '' },
    { what: 'in lower case', code: 'secret', want: '' },
  ])('a known message with a code $what', ({ code, want }) => {
    expect(connectionCode(fail({ code }))).toBe(want);
    expect(connectionCode(fail({ cause: { code } }))).toBe(want);
  });

  test('the first of several codes', () => {
    expect(connectionCode(fail({ cause: Object.assign(withCode('ECONNRESET'), { cause: withCode('EPIPE') }) }))).toBe(
      'ECONNRESET',
    );
  });

  test('found in a chain of causes that has no end', () => {
    const endless = new Error('fetch failed');
    endless.cause = endless;
    expect(connectionCode(endless)).toBe('');
  });
});

/** What code of a caller, a framework or an interceptor throws. */
const foreign: Record<string, unknown> = {
  'a programming error': new TypeError("Cannot read properties of undefined (reading 'token')"),
  'a name that does not exist': new ReferenceError('tokn is not defined'),
  'a missing global fetch': new TypeError('globalThis.fetch is not a function'),
  'a body that was read before': new TypeError('Body is unusable: Body has already been read'),
  "Next's signal of dynamic usage": Object.assign(new Error('Dynamic server usage: no-store fetch'), {
    digest: 'DYNAMIC_SERVER_USAGE',
    code: 'DYNAMIC_SERVER_USAGE',
  }),
  "Next's redirect": Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/login;307;' }),
  "React's promise": Promise.resolve(),
  'an abort of the caller': new DOMException('This operation was aborted', 'AbortError'),
  'a missing file': Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' }),
  'an assertion': Object.assign(new Error('expected'), { name: 'AssertionError', code: 'ERR_ASSERTION' }),
  'no mock of undici': fail({
    cause: Object.assign(new Error('Mock dispatch not matched'), {
      name: 'MockNotMatchedError',
      code: 'UND_MOCK_ERR_MOCK_NOT_MATCHED',
    }),
  }),
  'no mock of nock': fail({ cause: Object.assign(new Error('Nock: No match'), { code: 'ERR_NOCK_NO_MATCH' }) }),
  'a connection that nock forbids': fail({
    cause: Object.assign(new Error('Nock: Disallowed net connect'), {
      name: 'NetConnectNotAllowedError',
      code: 'ENETUNREACH',
    }),
  }),
  'no mock of msw': fail({ cause: Object.assign(new Error('[MSW] Cannot bypass'), { name: 'InternalError' }) }),
  'an error in a dispatcher': fail({ cause: new TypeError('handler.onConnect is not a function') }),
  'an argument that fetch refuses': fail({ cause: withCode('ERR_INVALID_ARG_VALUE') }),
  'a text': 'boom',
  nothing: undefined,
};

describe('what is no failure of the connection is rethrown and not repeated:', () => {
  test.each(Object.entries(foreign))('%s', async (_name, reason) => {
    const failures: FailureEvent[] = [];
    const fetch = vi.fn(async () => Promise.reject(reason));
    const hooks = { onFailure: (event: FailureEvent) => void failures.push(event) };
    const settings = { apiKey: 'key', fetch, hooks };
    const thrown = async (call: Promise<unknown>) =>
      call.then(
        () => expect.fail('no error'),
        (error) => ({ error }),
      );
    expect(await thrown(createXs2aClient(settings).getVersion())).toEqual({ error: reason });
    expect((await thrown(createXs2aClient(settings).getVersion())).error).toBe(reason);
    // openapi-fetch throws nothing but a reason.
    if (reason) expect((await thrown(createPathsClient(settings).GET('/v1/version'))).error).toBe(reason);
    expect(fetch).toHaveBeenCalledTimes(reason ? 3 : 2);
    // Hooks learn that the call has ended, without what may be a secret.
    expect(failures).toHaveLength(fetch.mock.calls.length);
    expect(failures[0]).toMatchObject({ error: { kind: 'Unexpected' }, retryInMs: undefined });
    expect(failures[0]?.error.message).toBe('GET /v1/version: failed');
    expect(failures[0]?.error.cause).toBeUndefined();
  });

  test.each([undefined, null, {}, 'text', { status: 200 }])('a fetch that resolves to %j', async (response) => {
    const { fetch } = stubFetch(() => response as never);
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    await expect(call).rejects.toThrow(new TypeError('fetch gave no Response'));
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('a missing global fetch', async () => {
    vi.stubGlobal('fetch', undefined);
    try {
      const call = createXs2aClient({ apiKey: 'key' }).getVersion();
      await expect(call).rejects.toBeInstanceOf(TypeError);
      await expect(call).rejects.not.toBeInstanceOf(Xs2aConnectionError);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
