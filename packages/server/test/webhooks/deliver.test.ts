import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { listen } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { answerLimits, deliver } from '../../src/webhooks/deliver.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

type Listener = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A receiver, and what it received. */
async function receiver(listener: Listener): Promise<{ port: number; received: string[] }> {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push(`${request.method} ${request.url} ${request.headers.host} ${body}`);
    listener(request, response, body);
  });
  const port = await listen(server);
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port, received };
}

const loopback = [{ address: '127.0.0.1', family: 4 }];
const post = (url: string, timeoutMs = 600_000) =>
  deliver({ url: new URL(url), addresses: loopback }, { 'Content-Type': 'application/json' }, '{"a":"ü"}', timeoutMs);

describe('a delivery', () => {
  it('is a POST to the path, and returns the answer', async () => {
    const { port, received } = await receiver((_request, response) =>
      response.writeHead(202, { a: 'b' }).end('thanks'),
    );
    const answer = await post(`http://127.0.0.1:${port}/hook?a=1`);
    expect(received).toEqual([`POST /hook?a=1 127.0.0.1:${port} {"a":"ü"}`]);
    expect(answer).toMatchObject({ status: 202, headers: { a: 'b' }, body: 'thanks' });
  });

  it('goes to the checked address, whatever the name resolves to by now', async () => {
    const { port, received } = await receiver((_request, response) => response.end());
    await post(`http://nowhere.example:${port}/`);
    expect(received).toEqual([`POST / nowhere.example:${port} {"a":"ü"}`]);
  });

  it('follows no redirect', async () => {
    const { port, received } = await receiver((_request, response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 307, headers: { location: '/elsewhere' } });
    expect(received).toHaveLength(1);
  });

  it.each([4095, 4096, 4097])('keeps at most 4096 characters of an answer of %i', async (length) => {
    const { port } = await receiver((_request, response) => response.end('ü'.repeat(length)));
    expect((await post(`http://127.0.0.1:${port}/`)).body).toBe('ü'.repeat(Math.min(length, 4096)));
    expect(answerLimits).toEqual({ kept: 4096, read: 64 * 1024 });
  });

  it('reads at most 64 KiB of an answer that does not end', async () => {
    const sending = (bytes: number) => receiver((_request, response) => response.write('x'.repeat(bytes)));
    const enough = await sending(64 * 1024);
    expect((await post(`http://127.0.0.1:${enough.port}/`, 600_000)).body).toHaveLength(4096);
    const less = await sending(64 * 1024 - 1);
    await expect(post(`http://127.0.0.1:${less.port}/`, 200)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('does not read an answer without end', async () => {
    const { port } = await receiver((_request, response) => {
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', write);
      write();
    });
    expect((await post(`http://127.0.0.1:${port}/`)).body).toHaveLength(4096);
  });

  it('hides the cookies of the receiver', async () => {
    const { port } = await receiver((_request, response) => response.writeHead(200, { 'set-cookie': 'a=b' }).end());
    expect((await post(`http://127.0.0.1:${port}/`)).headers['set-cookie']).toBe('[redacted]');
  });

  it('gives up when the receiver is silent, or stops in the middle', async () => {
    const silent = await receiver(() => undefined);
    await expect(post(`http://127.0.0.1:${silent.port}/`, 100)).rejects.toMatchObject({ name: 'TimeoutError' });
    const slow = await receiver((_request, response) => response.write('x'));
    await expect(post(`http://127.0.0.1:${slow.port}/`, 100)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('fails when nobody listens, or nobody speaks TLS', async () => {
    await expect(post('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const { port } = await receiver((_request, response) => response.end());
    await expect(post(`https://127.0.0.1:${port}/`)).rejects.toMatchObject({
      code: expect.stringMatching(/EPROTO|SSL/),
    });
  });

  it('may go to a receiver with its own certificate', async () => {
    const pem = await readFile(new URL('fixtures/self-signed.pem', import.meta.url));
    const server = createSecureServer({ cert: pem, key: pem }, (_request, response) => response.end('thanks'));
    const port = await listen(server);
    open.push(() => server.close());
    expect(await post(`https://receiver.test:${port}/`)).toMatchObject({ status: 200, body: 'thanks' });
  });

  it('closes its connection', async () => {
    const { port } = await receiver((request, response) => response.end(request.headers.connection));
    expect((await post(`http://127.0.0.1:${port}/`)).body).toBe('close');
  });
});
