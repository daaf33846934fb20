import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { createTokenSource, TokenError } from '../../src/send/oauth2.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly form: Record<string, string>;
}
type Reply = readonly [status: number, body: unknown] | undefined;

/** A token endpoint, and the requests that it gets; it does not answer where the reply is `undefined`. */
async function endpoint(answer: (asked: Asked, count: number) => Reply) {
  const requests: Asked[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const asked = { headers: request.headers, form: Object.fromEntries(new URLSearchParams(text)) };
    requests.push(asked);
    const reply = answer(asked, requests.length);
    if (reply === undefined) return;
    const [status, body] = reply;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  open.push(server);
  const tokenUrl = `http://127.0.0.1:${await listen(server)}/token?tenant=s3cr3t`;
  return { tokenUrl, requests, client: { tokenUrl, clientId: 'my client', clientSecret: 's3cr3t:/+' } };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a token by client credentials', () => {
  it('is asked for as the standard says', async () => {
    const { client, requests } = await endpoint(() => [200, { access_token: 'token-1', expires_in: 3600 }]);
    expect(await createTokenSource(client, 'read write', 10_000).token()).toBe('token-1');
    expect(requests[0]).toMatchObject({
      headers: {
        authorization: `Basic ${base64('my+client:s3cr3t%3A%2F%2B')}`,
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      },
      form: { grant_type: 'client_credentials', scope: 'read write' },
    });
  });

  it('asks for no scope where there is none', async () => {
    const { client, requests } = await endpoint(() => [200, { access_token: 'a' }]);
    await createTokenSource(client, '', 10_000).token();
    expect(requests[0]?.form).toEqual({ grant_type: 'client_credentials' });
  });

  it('is asked for once, however many wait for it', async () => {
    const { client, requests } = await endpoint((_, count) => [
      200,
      { access_token: `token-${count}`, expires_in: 60 },
    ]);
    const source = createTokenSource(client, '', 10_000);
    const tokens = await Promise.all([source.token(), source.token(), source.token()]);
    expect([tokens, await source.token(), requests.length]).toEqual([['token-1', 'token-1', 'token-1'], 'token-1', 1]);
  });

  it.each([
    [3600, 3_570_000],
    [60, 30_000],
    [10, 5000],
  ])('that is valid for %i seconds is replaced after %i milliseconds', async (seconds, until) => {
    const { client } = await endpoint((_, count) => [200, { access_token: `token-${count}`, expires_in: seconds }]);
    let now = 0;
    const source = createTokenSource(client, '', 10_000, () => now);
    expect(await source.token()).toBe('token-1');
    now = until - 1;
    expect(await source.token()).toBe('token-1');
    now = until;
    expect(await source.token()).toBe('token-2');
  });

  it.each([undefined, 0, 'soon'])('that says %j of its end stays', async (seconds) => {
    const { client, requests } = await endpoint(() => [200, { access_token: 'a', expires_in: seconds }]);
    let now = 0;
    const source = createTokenSource(client, '', 10_000, () => now);
    await source.token();
    now = Number.MAX_SAFE_INTEGER;
    expect([await source.token(), requests.length]).toEqual(['a', 1]);
  });

  it.each<[number, unknown]>([
    [401, {}],
    [400, { error: 'invalid_client' }],
    [400, { error: 'invalid_request' }],
  ])('is asked for with the secret in the body, if the server answers %i %j', async (status, body) => {
    const { client, requests } = await endpoint(({ form }) =>
      form.client_secret === undefined ? [status, body] : [200, { access_token: 'a' }],
    );
    expect(await createTokenSource(client, '', 10_000).token()).toBe('a');
    expect(requests[1]).toMatchObject({ form: { client_id: 'my client', client_secret: 's3cr3t:/+' } });
    expect(requests[1]?.headers.authorization).toBeUndefined();
  });

  it.each<[string, Reply, string]>([
    [
      'the client is refused',
      [401, { error: 'invalid_client', error_description: 's3cr3t' }],
      'answers 401 (invalid_client). Check --oauth2-client-id, and the secret in XS2A_OAUTH2_CLIENT_SECRET.',
    ],
    [
      'a scope is refused',
      [400, { error: 'invalid_scope' }],
      'answers 400 (invalid_scope). The client may not have every scope of the contract',
    ],
    [
      'the grant is refused',
      [400, { error: 'unauthorized_client' }],
      'Allow the client to use the grant client_credentials.',
    ],
    ['the grant is unknown', [400, { error: 'unsupported_grant_type' }], 'give a token with --credential.'],
    ['the error is one of its own', [400, { error: 's3cr3t' }], 'answers 400. Is --oauth2-token-url right?'],
    ['it fails', [500, 's3cr3t'], 'answers 500. Is --oauth2-token-url right?'],
    [
      'there is no token',
      [200, { token: 's3cr3t' }],
      'answers 200 without an access_token. Is it the address for tokens?',
    ],
    ['it is elsewhere', [302, {}], 'answers 302 without an access_token.'],
  ])('is missing if %s, and the reason tells no secret', async (_, reply, want) => {
    const { client } = await endpoint(() => reply);
    const failure: Error = await createTokenSource(client, '', 10_000)
      .token()
      .then(
        () => new Error('none'),
        (error) => error,
      );
    expect(failure).toBeInstanceOf(TokenError);
    expect(failure.message).toMatch(/^The token endpoint http:\/\/127\.0\.0\.1:\d+\/token answers /);
    expect(failure.message).toContain(want);
    expect(failure.message).not.toContain('s3cr3t');
  });

  it('is missing if the server does not answer', async () => {
    const { client } = await endpoint(() => undefined);
    await expect(createTokenSource(client, '', 50).token()).rejects.toThrow(
      /^The token endpoint \S+ does not answer: no answer within 50 ms\. Is --oauth2-token-url right\?$/,
    );
  });

  it('is missing if there is no server', async () => {
    const { client } = await endpoint(() => undefined);
    for (const server of open.splice(0)) await new Promise((done) => server.close(done));
    await expect(createTokenSource(client, '', 10_000).token()).rejects.toThrow('does not answer: ECONNREFUSED.');
  });

  it('is asked for again after a failure', async () => {
    const { client } = await endpoint((_, count) => (count === 1 ? [500, {}] : [200, { access_token: 'a' }]));
    const source = createTokenSource(client, '', 10_000);
    await expect(source.token()).rejects.toThrow(TokenError);
    expect(await source.token()).toBe('a');
  });
});
