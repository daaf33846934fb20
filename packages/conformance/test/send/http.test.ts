import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { listen } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/send/http.ts';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const closable of open.splice(0)) closable.close();
});

async function addressOf(server: Server): Promise<string> {
  open.push(server);
  return `http://127.0.0.1:${await listen(server)}`;
}

async function clientOf(answer: RequestListener | string, path = '', timeoutMs = 600_000) {
  const isRaw = typeof answer === 'string';
  const url = await addressOf(
    isRaw ? createTcpServer((socket) => socket.once('data', () => socket.end(answer))) : createServer(answer),
  );
  const client = createClient(new URL(`${url}${path}`), 2, timeoutMs);
  open.push(client);
  return (more: object = {}) =>
    client.send({ method: 'GET', target: '/pets?a=1', headers: {}, body: undefined, ...more });
}

describe('a request', () => {
  it('goes to the path of the address, with its body and its headers', async () => {
    const send = await clientOf((request, response) => {
      const { method, url, headers } = request;
      request
        .resume()
        .on('end', () =>
          response.end(JSON.stringify({ method, url, length: headers['content-length'], x: headers.x })),
        );
    }, '/api/');
    const { status, body } = await send({ method: 'PUT', body: 'ä', headers: { x: 'y' } });
    expect([status, JSON.parse(Buffer.from(body).toString())]).toEqual([
      200,
      { method: 'PUT', url: '/api/pets?a=1', length: '2', x: 'y' },
    ]);
  });

  it('follows no redirect', async () => {
    let count = 0;
    const send = await clientOf((_, response) => {
      count += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await send()).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(count).toBe(1);
  });

  it('keeps a second media type', async () => {
    const send = await clientOf(
      'HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Type: c/d\r\nContent-Length: 0\r\n\r\n',
    );
    expect((await send()).headers['content-type']).toBe('a/b, c/d');
  });

  it('keeps repeated headers, in one line', async () => {
    const send = await clientOf((_, response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end());
    expect((await send()).headers['set-cookie']).toBe('a=1, b=2');
  });
});

describe('a connection that is kept', () => {
  /** A client with one connection at a time, and the requests of each connection: `2.1` is the first of the second. */
  async function clientOfSockets(answer: (socket: Socket, request: number, connection: number) => void) {
    let connections = 0;
    const requests: string[] = [];
    const url = await addressOf(
      createTcpServer((socket) => {
        connections += 1;
        const connection = connections;
        let request = 0;
        socket.on('error', () => {});
        socket.on('data', () => {
          request += 1;
          requests.push(`${connection}.${request}`);
          answer(socket, request, connection);
        });
      }),
    );
    const client = createClient(new URL(url), 1, 600_000);
    open.push(client);
    const send = (method = 'GET', body?: string) => client.send({ method, target: '/', headers: {}, body });
    return { send, requests };
  }
  const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

  it.each(['GET', 'POST'])('and ends before a byte of the answer, is replaced by a fresh one (%s)', async (method) => {
    const { send, requests } = await clientOfSockets((socket, request) =>
      request === 1 ? socket.write(ok) : socket.destroy(),
    );
    await send();
    expect((await send(method, method === 'POST' ? '{}' : undefined)).status).toBe(200);
    expect(requests).toEqual(['1.1', '1.2', '2.1']);
  });

  it('and ends in an orderly way, is replaced as well', async () => {
    const { send, requests } = await clientOfSockets((socket, request) =>
      request === 1 ? socket.write(ok) : socket.end(),
    );
    await send();
    expect((await send()).status).toBe(200);
    expect(requests).toEqual(['1.1', '1.2', '2.1']);
  });

  it('and ends after a byte of the answer, is not replaced', async () => {
    const { send, requests } = await clientOfSockets((socket, request) =>
      request === 1 ? socket.write(ok) : socket.end('H'),
    );
    await send();
    await expect(send()).rejects.toThrow();
    expect(requests).toEqual(['1.1', '1.2']);
  });

  it('is replaced once: what ends on a fresh one has no answer', async () => {
    const { send, requests } = await clientOfSockets((socket, request, connection) =>
      connection === 1 && request === 1 ? socket.write(ok) : socket.destroy(),
    );
    await send();
    await expect(send()).rejects.toThrow('socket hang up');
    expect(requests).toEqual(['1.1', '1.2', '2.1']);
  });

  it('is not replaced when it was fresh', async () => {
    const { send, requests } = await clientOfSockets((socket) => socket.destroy());
    await expect(send()).rejects.toThrow('socket hang up');
    expect(requests).toEqual(['1.1']);
  });
});

const megabyte = Buffer.alloc(1024 * 1024);

/** An answer of 64 MiB and as many more bytes. */
const large =
  (more: number): RequestListener =>
  async (_, response) => {
    for (let count = 0; count < 64; count += 1) {
      if (!response.write(megabyte)) await once(response, 'drain');
    }
    response.end(megabyte.subarray(0, more));
  };

describe('an answer', () => {
  it('may have 64 MiB', async () => {
    const send = await clientOf(large(0));
    expect((await send()).body.length).toBe(64 * 1024 * 1024);
  });

  it('that is larger is given up', async () => {
    const send = await clientOf(large(1));
    await expect(send()).rejects.toThrow('an answer of more than 67108864 bytes');
  });
});

describe('no answer', () => {
  it.each([
    ['that is too late', ((_request, _response) => {}) as RequestListener, 'no whole answer within 50 ms'],
    [
      'that is cut off',
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id"',
      'the connection ended before the answer did',
    ],
    ['that is no HTTP', 'hello\r\n\r\n', 'Parse Error'],
    ['that is nothing', '', 'socket hang up'],
    [
      'that is another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      '101 Switching Protocols: another protocol, which was not asked for',
    ],
    [
      'whose body is too late',
      ((_, response) => response.writeHead(200).write('a')) as RequestListener,
      'no whole answer within 50 ms',
    ],
  ])('is one %s', async (_, answer, want) => {
    const send = await clientOf(answer, '', want.endsWith('50 ms') ? 50 : 600_000);
    await expect(send()).rejects.toThrow(want);
  });

  it('is waited for, and none is sent, once the end has come', async () => {
    let count = 0;
    const end = new AbortController();
    const url = await addressOf(
      createServer(() => {
        count += 1;
        end.abort();
      }),
    );
    const client = createClient(new URL(url), 2, 600_000, end.signal);
    const send = () => client.send({ method: 'GET', target: '/', headers: {}, body: undefined });
    await expect(send()).rejects.toThrow('the run ended before the answer came');
    await expect(send()).rejects.toThrow('the run ended before the answer came');
    expect(count).toBe(1);
  });
});

describe('a stream', () => {
  const streamOf =
    (type: string, chunks: readonly string[], end = false): RequestListener =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': type });
      for (const chunk of chunks) response.write(chunk);
      if (end) response.end();
    };
  const textOf = ({ body }: { body: Uint8Array }) => Buffer.from(body).toString();

  it.each([
    ['text/event-stream; charset=utf-8', [': hello\n\n', 'data: 1\n\n']],
    ['application/x-ndjson', ['{"a":1}\n{"a"']],
  ])('of %s is left after its first item', async (type, chunks) => {
    const answer = await (await clientOf(streamOf(type, chunks)))();
    expect([answer.isOpen, textOf(answer)]).toEqual([true, chunks.join('')]);
  });

  it.each([
    ['text/event-stream', ': hello\n\n'],
    ['application/jsonl', '{"a"'],
  ])('of %s without an item is left at the time limit', async (type, beginning) => {
    const answer = await (await clientOf(streamOf(type, [beginning]), '', 500))();
    expect([answer.status, answer.isOpen, textOf(answer)]).toEqual([200, true, beginning]);
  });

  it('that ends before its first item is whole', async () => {
    const answer = await (await clientOf(streamOf('text/event-stream', ['data: 1\n'], true)))();
    expect([answer.isOpen, textOf(answer)]).toEqual([undefined, 'data: 1\n']);
  });

  it('is left without harm for the next request', async () => {
    const send = await clientOf(streamOf('text/event-stream', ['data: 1\n\n']));
    for (let count = 0; count < 3; count += 1) expect((await send()).isOpen).toBe(true);
  });

  it('of another type that does not end is no answer, and the reason says so', async () => {
    const send = await clientOf(streamOf('application/json', ['[1,']), '', 500);
    await expect(send()).rejects.toThrow('no whole answer within 500 ms: after 3 bytes, the connection stayed open');
  });
});
