import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeServer, defaultTimeouts, maxHeadSize } from '../../src/http/node.ts';
import { authorization, townServer } from '../town.ts';

const never = 600_000;
const patient = { requestMs: never, graceMs: never, lingerMs: never };
const server = townServer({ bodyLimit: 1000, timeouts: patient });
/** Gives up requests, and connections after an answer. */
const hasty = townServer({ bodyLimit: 1000, timeouts: { requestMs: 300, graceMs: 20, lingerMs: 20 } });
/** Gives up connections after an answer, but no request: on a loaded machine, one may take its time. */
const brief = townServer({ bodyLimit: 1000, timeouts: { requestMs: never, graceMs: 20, lingerMs: 20 } });
let address: string;
let hastyAddress: string;
let briefAddress: string;
beforeAll(async () => {
  address = await server.listen(0);
  hastyAddress = await hasty.listen(0);
  briefAddress = await brief.listen(0);
});
afterAll(() => Promise.all([server.close(), hasty.close(), brief.close()]));

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: localhost', `Authorization: ${authorization}`, ...headers, '', ''].join('\r\n');

/** Everything that a server says before it closes the connection. */
async function talk(text: string | Buffer, then?: (socket: Socket) => void, to = address): Promise<string> {
  const socket = connect({ port: Number(new URL(to).port), host: '127.0.0.1', allowHalfOpen: true });
  let output = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    output += chunk;
  });
  socket.on('error', () => {});
  socket.once('end', () => socket.end());
  socket.write(text);
  then?.(socket);
  await new Promise((resolve) => socket.once('close', resolve));
  return output;
}

/** Status and JSON of each answer in what a server said. */
function answersIn(output: string): { status: number; body: unknown }[] {
  return output.split(/(?=HTTP\/1\.1 )/).map((answer) => ({
    status: Number(answer.slice(9, 12)),
    body: JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4) || 'null'),
  }));
}

const post = (...headers: string[]) => head('POST /v1/risks', 'Content-Type: application/json', ...headers);

describe('a request that is not whole', () => {
  it('with a body shorter than announced is waited for, and then given up', async () => {
    expect(answersIn(await talk(`${post('Content-Length: 100')}{}`, undefined, hastyAddress))).toEqual([
      { status: 408, body: { code: 408, message: 'Request timeout' } },
    ]);
  });

  it('with a body that comes drop by drop is given up', async () => {
    const drip = (socket: Socket) => {
      const drops = setInterval(() => socket.write('1\r\n \r\n'), 50);
      socket.once('close', () => clearInterval(drops));
    };
    const output = await talk(post('Transfer-Encoding: chunked'), drip, hastyAddress);
    expect(answersIn(output).map(({ status }) => status)).toEqual([408]);
  });

  it('with a head that does not end is given up', async () => {
    const output = await talk('GET /v1/version HTTP/1.1\r\nHost: localhost\r\n', undefined, hastyAddress);
    expect(answersIn(output).map(({ status }) => status)).toEqual([408]);
  });

  it('is followed by nothing: garbage after a body is no request', async () => {
    const answers = answersIn(await talk(`${post('Content-Length: 2')}{}garbage\r\n\r\n`));
    expect(answers.at(-1)).toEqual({ status: 400, body: { code: 400, message: 'Bad request' } });
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['two lengths', post('Content-Length: 2', 'Content-Length: 3')],
    ['a length and chunks', post('Content-Length: 2', 'Transfer-Encoding: chunked')],
    ['a NUL byte in a header', head('GET /v1/version', 'Prefer: \0')],
  ])('%s: 400', async (_, text) => {
    expect(answersIn(await talk(text)).at(-1)).toEqual({ status: 400, body: { code: 400, message: 'Bad request' } });
  });

  it('may have a head of 16 KiB', async () => {
    expect(maxHeadSize).toBe(16 * 1024);
    const sized = (size: number) => {
      const small = head('GET /v1/version', 'Connection: close', 'X-Long: ');
      return head('GET /v1/version', 'Connection: close', `X-Long: ${'a'.repeat(size - small.length)}`);
    };
    const statusesOf = async (size: number) => answersIn(await talk(sized(size))).map(({ status }) => status);
    // Node counts a little less than what is sent.
    expect(await statusesOf(maxHeadSize - 100)).toEqual([200]);
    expect(await statusesOf(maxHeadSize + 100)).toEqual([400]);
  });

  it.each([
    ['no Host', 'GET /v1/version HTTP/1.1\r\n\r\n', 400],
    ['a second Host', head('GET /v1/version', 'Host: example.com'), 400],
    ['a compressed transfer', `${post('Transfer-Encoding: gzip, chunked')}0\r\n\r\n`, 501],
    ['an expectation that the server does not meet', head('GET /v1/version', 'Expect: foo'), 417],
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
    const lines: string[] = [];
    const requests: string[] = [];
    const quiet = townServer({
      log: (_level, text) => void lines.push(text()),
      intercept: (_operation, { path }) => void requests.push(path),
      onExchange: () => arrived(),
    });
    let arrived = () => {};
    const answered = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const to = await quiet.listen(0);
    const hangUp = (socket: Socket) => {
      const poll = setInterval(() => requests.length > 0 && socket.resetAndDestroy(), 10);
      socket.once('close', () => clearInterval(poll));
    };
    expect(await talk(`${post('Content-Length: 100')}{}`, hangUp, to)).toBe('');
    await answered;
    expect(lines).toEqual(['400: Bad request', expect.stringMatching(/^POST \/v1\/risks 400 /)]);
    await quiet.close();
  });
});

describe('a body that is too large', () => {
  const want = { status: 413, body: { code: 413, message: 'The body is larger than 1000 bytes.' } };

  it('is refused by its announced length, before it is sent', async () => {
    expect(answersIn(await talk(post('Content-Length: 1001'), undefined, briefAddress))).toEqual([want]);
  });

  it('is refused when it passes the limit unannounced', async () => {
    const chunk = `3e9\r\n${'a'.repeat(1001)}\r\n`;
    expect(answersIn(await talk(post('Transfer-Encoding: chunked') + chunk, undefined, briefAddress))).toEqual([want]);
  });

  it('may have as many bytes as are allowed, announced or not', async () => {
    const text = `"${'a'.repeat(998)}"`;
    const bodies = [
      `${post('Connection: close', 'Content-Length: 1000')}${text}`,
      `${post('Connection: close', 'Transfer-Encoding: chunked')}3e8\r\n${text}\r\n0\r\n\r\n`,
    ];
    for (const body of bodies) {
      expect(answersIn(await talk(body))).toMatchObject([{ status: 422 }]);
    }
  });

  it('does not cost a client that keeps sending its answer', async () => {
    const response = await fetch(`${address}/v1/risks`, {
      method: 'POST',
      body: JSON.stringify({ text: 'a'.repeat(5_000_000) }),
      headers: { authorization, 'content-type': 'application/json' },
    });
    expect([response.status, await response.json()]).toEqual([want.status, want.body]);
  });

  it('is the last answer, even if the client never sends the rest', async () => {
    const slow = townServer({ bodyLimit: 1000, timeouts: { requestMs: 100, graceMs: never, lingerMs: never } });
    const to = await slow.listen(0);
    expect(answersIn(await talk(post('Content-Length: 1001'), undefined, to))).toEqual([want]);
    await slow.close();
  });

  it('ends the connection, whatever was pipelined after it', async () => {
    const text = `${post('Content-Length: 1001')}${'a'.repeat(1001)}garbage\r\n\r\n`;
    expect(answersIn(await talk(text))).toEqual([want]);
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
    ['/http://localhost/v1/version', 404],
  ])('%s: %i', async (target, status) => {
    expect(answersIn(await talk(head(`GET ${target}`, 'Connection: close')))).toMatchObject([{ status }]);
  });
});

describe('a server that closes', () => {
  it('answers what is under way, and closes the connection then', async () => {
    const gate = new EventEmitter();
    const slow = townServer({
      timeouts: patient,
      intercept: async () => {
        gate.emit('begun');
        await once(gate, 'finish');
      },
    });
    const to = await slow.listen(0);
    const begun = once(gate, 'begun');
    const output = talk(head('GET /v1/version'), undefined, to);
    await begun;
    const closed = slow.close();
    gate.emit('finish');
    await closed;
    expect(await output).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.*\r\n)*Connection: close\r\n/i);
    await expect(fetch(to)).rejects.toThrow();
  });

  it('waits at most for its grace period', async () => {
    const gate = new EventEmitter();
    const stuck = townServer({
      timeouts: { graceMs: 20 },
      intercept: async () => {
        gate.emit('begun');
        await once(gate, 'never');
      },
    });
    const to = await stuck.listen(0);
    const begun = once(gate, 'begun');
    const output = talk(head('GET /v1/version'), undefined, to);
    await begun;
    await stuck.close();
    expect(await output).toBe('');
  });

  it('closes connections that are idle at once', async () => {
    const idle = townServer({ timeouts: patient });
    const to = await idle.listen(0);
    const output = talk(head('GET /v1/version'), (socket) => socket.once('data', () => void idle.close()), to);
    expect(answersIn(await output)).toMatchObject([{ status: 200 }]);
  });
});

it('a tunnel that the client goes on using is closed after the time of grace', async () => {
  const keepUsing = (socket: Socket) => {
    socket.removeAllListeners('end');
    const drops = setInterval(() => socket.write('x'), 10);
    socket.once('close', () => clearInterval(drops));
  };
  const output = await talk('CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n', keepUsing, briefAddress);
  expect(answersIn(output)).toMatchObject([{ status: 501 }]);
});

it('an answer that cannot be written closes the connection', async () => {
  const broken = createNodeServer(async () => ({ status: 200, headers: { 'X-A': 'ä\n' }, body: undefined }), patient);
  const to = await broken.listen(0);
  expect(await talk(head('GET /'), undefined, to)).toBe('');
  await broken.close();
});

describe('an address', () => {
  it('is that of the host, in brackets if it is IPv6', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const six = townServer();
    expect(await six.listen(0, '::1')).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await six.close();
  });

  it('that is taken is an error with its code', async () => {
    await expect(townServer().listen(Number(new URL(address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('may have the last port, and none after it', async () => {
    const last = townServer();
    expect(await last.listen(65_535).catch(({ code }) => code)).toSatisfy((result: string) =>
      ['http://127.0.0.1:65535', 'EADDRINUSE'].includes(result),
    );
    await last.close();
    await expect(async () => townServer().listen(65_536)).rejects.toMatchObject({ code: 'ERR_SOCKET_BAD_PORT' });
  });
});

it('clients have half a minute to send a request by default', () => {
  expect(defaultTimeouts).toEqual({ requestMs: 30_000, graceMs: 2000, lingerMs: 1000 });
});
