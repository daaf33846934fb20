import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { authorization, type Client, json, readAnswer, startMock } from './client.ts';
import { bodyOf, operationOf } from './contract.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock({ requestTimeoutMs: 500, bodyLimit: 1000 });
});
afterAll(() => client.mock.close());

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: localhost', `Authorization: ${authorization}`, ...headers, '', ''].join('\r\n');

/** Everything that the server says before it closes the connection, or until nothing comes any more. */
async function talk(text: string | Buffer, then?: (socket: ReturnType<typeof connect>) => void): Promise<string> {
  const socket = connect(Number(new URL(client.address).port), '127.0.0.1');
  let said = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    said += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  then?.(socket);
  await Promise.race([once(socket, 'close'), sleep(5000)]);
  socket.destroy();
  return said;
}

/** Status and JSON of each answer in what a server said. */
function answersIn(said: string): { status: number; body: unknown }[] {
  return said.split(/(?=HTTP\/1\.1 )/).map((answer) => ({
    status: Number(answer.slice(9, 12)),
    body: JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4) || 'null'),
  }));
}

const post = (...headers: string[]) => head('POST /v1/risks', 'Content-Type: application/json', ...headers);

describe('what is no whole request', () => {
  it('a body shorter than announced is waited for, and then given up', async () => {
    expect(answersIn(await talk(`${post('Content-Length: 100')}{}`))).toEqual([
      { status: 408, body: { code: 408, message: 'Request timeout' } },
    ]);
  });

  it('a body that comes drop by drop is given up', async () => {
    const said = await talk(post('Transfer-Encoding: chunked'), (socket) => {
      const drops = setInterval(() => socket.write('1\r\n \r\n'), 50);
      socket.once('close', () => clearInterval(drops));
    });
    expect(answersIn(said).map(({ status }) => status)).toEqual([408]);
  });

  it('what follows a body is no request', async () => {
    const answers = answersIn(await talk(`${post('Content-Length: 2')}{}garbage\r\n\r\n`));
    expect(answers.at(-1)).toEqual({ status: 400, body: { code: 400, message: 'Bad request' } });
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['two lengths', post('Content-Length: 2', 'Content-Length: 3')],
    ['a length and chunks', post('Content-Length: 2', 'Transfer-Encoding: chunked')],
    ['a NUL byte in a header', head('GET /v1/version', 'Prefer: \0')],
    ['too many headers', head('GET /v1/version', `X-Long: ${'a'.repeat(20_000)}`)],
  ])('%s: 400', async (_, text) => {
    expect(answersIn(await talk(text)).at(-1)).toEqual({ status: 400, body: { code: 400, message: 'Bad request' } });
  });

  it.each([
    ['no Host', 'GET /v1/version HTTP/1.1\r\n\r\n', 400],
    ['an expectation that nobody meets', head('GET /v1/version', 'Expect: foo'), 417],
    ['a tunnel', 'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n', 501],
  ])('%s is refused in the shape of every other error', async (_, text, status) => {
    const body = { code: status, message: expect.any(String) };
    expect(answersIn(await talk(text))).toEqual([{ status, body }]);
  });

  it('what was pipelined before garbage gets its own answer', async () => {
    const text = `${head('GET /v1/version')}${head('GET /v1/nothing')}garbage\r\n\r\n`;
    expect(answersIn(await talk(text)).map(({ status }) => status)).toEqual([200, 404, 400]);
  });

  it('HTTP/1.0 needs no Host', async () => {
    const text = `GET /v1/version HTTP/1.0\r\nAuthorization: ${authorization}\r\n\r\n`;
    expect(answersIn(await talk(text)).map(({ status }) => status)).toEqual([200]);
  });

  it('a client that hangs up in the middle is not worth a word', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    await talk(`${post('Content-Length: 100')}{}`, (socket) => setTimeout(() => socket.resetAndDestroy(), 50));
    expect((await client.call('GET', '/v1/version')).status).toBe(200);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });
});

describe('a body that is too large', () => {
  const want = { status: 413, body: { code: 413, message: 'The body is larger than 1000 bytes.' } };

  it('is refused by its announced length, before it is sent', async () => {
    expect(answersIn(await talk(post('Content-Length: 1000000')))).toEqual([want]);
  });

  it('is refused when it passes the limit unannounced', async () => {
    const chunk = `3e9\r\n${'a'.repeat(1001)}\r\n`;
    expect(answersIn(await talk(post('Transfer-Encoding: chunked') + chunk))).toEqual([want]);
  });

  it('does not cost a client that keeps sending its answer', async () => {
    const response = await client.call('POST', '/v1/risks', json({ text: 'a'.repeat(5_000_000) }));
    expect([response.status, await readAnswer(response)]).toEqual([want.status, want.body]);
  });
});

describe('a target with an origin before it', () => {
  it.each([
    ['http://localhost/v1/version', 200],
    ['HTTPS://api.example:443/v1/version?page=1', 200],
    ['http://localhost/v1/nothing', 404],
    ['http://localhost/healthz', 200],
    ['http://localhost', 404],
    ['http://localhost?page=1', 404],
  ])('%s: %i', async (target, status) => {
    expect(answersIn(await talk(head(`GET ${target}`, 'Connection: close')))).toMatchObject([{ status }]);
  });
});

describe('what looks dangerous, and is harmless', () => {
  it.each([
    '/v1/payments?__proto__=1',
    '/v1/payments?constructor=1&prototype=2',
    '/v1/payments?__proto__[admin]=1',
    '/v1/payments?toString=1',
    '/v1/payments?purpose=%00',
    '/v1/version?%5B%5D=%5B',
  ])('%s is answered', async (target) => {
    expect((await client.call('GET', target)).status).toBe(200);
  });

  it('a field that is given twice in JSON counts once', async () => {
    const body = '{"country_id":"!","bank_code":"88888888","country_id":"DE"}';
    expect((await client.call('POST', '/v1/risks', { ...json({}), body })).status).toBe(200);
  });

  it('a field that is given twice in a form is a list, which nobody wants', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await client.call('POST', '/v1/risks', { headers, body: 'bic=TESTDE88XXX&bic=TESTDE88XXX' });
    expect([response.status, await response.json()]).toMatchObject([422, { errors: { bic: [expect.any(String)] } }]);
  });

  it('JSON may begin with a byte order mark', async () => {
    const init = { ...json({}), body: `\uFEFF${JSON.stringify(bodyOf(operationOf('createRisk')))}` };
    expect((await client.call('POST', '/v1/risks', init)).status).toBe(200);
  });

  it('a body that nobody asked for is not read', async () => {
    const target = '/v1/payments/xp_irCumJEUY550DLe2/received';
    expect((await client.call('POST', target, { ...json({}), body: '{' })).status).toBe(200);
  });

  it('names that objects inherit are ordinary fields in an error', async () => {
    const response = await client.call('POST', '/v1/risks', json({ metadata: { toString: { a: 1 } } }));
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { errors: { 'metadata.toString': [expect.any(String)] } },
    ]);
  });
});

it('a refusal never repeats what was sent', async () => {
  for (const body of ['{"pin":"very-secret"', '{"action":"very-secret","key":{"pin":"very-secret"}}']) {
    const response = await client.call('POST', '/v1/wizard', { ...json({}), body });
    expect([response.status, await response.text()]).toEqual([422, expect.not.stringContaining('very-secret')]);
  }
});
