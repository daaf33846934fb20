import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sign } from '../src/index.ts';
import { createNodeHandler, type Failure, type NodeRequest } from '../src/node.ts';
import { checkPayload } from '../src/schemas/index.ts';
import { examples } from './portable/contract.ts';

const secret = 'secret_password';
const text = JSON.stringify(examples[0]?.event);
/** Part of the error of a handler behind a body parser. */
const misplaced = 'put this handler in front of every body parser';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

async function listen(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function receiver(settings: { handle?: () => unknown; maxBytes?: number } = {}) {
  const { handle = () => {} } = settings;
  const failures: Failure[] = [];
  const receive = createNodeHandler({
    secrets: ['old', secret],
    check: checkPayload,
    handle,
    onFailure: (failure) => failures.push(failure),
    ...(settings.maxBytes === undefined ? {} : { maxBytes: settings.maxBytes }),
  });
  return { receive, failures };
}

async function post(url: string, body: string, signature?: string): Promise<Response> {
  const headers = { 'x-payload-signature': signature ?? (await sign(body, secret)) };
  return fetch(url, { method: 'POST', body, headers });
}

/** Reads and parses a body as a body parser of Express does. */
async function parseFirst(request: NodeRequest, parse: (raw: Buffer) => unknown) {
  request.body = parse(Buffer.concat(await request.toArray()));
}

describe('what is answered', () => {
  test('200 to a genuine event, once it is handled', async () => {
    const { receive, failures } = receiver();
    const response = await post(await listen(receive), text);
    expect([response.status, await response.text(), failures]).toEqual([200, '', []]);
    expect([response.headers.get('allow'), response.headers.get('connection')]).toEqual([null, 'keep-alive']);
  });

  test('200 to a genuine event that arrives byte by byte, in the middle of characters too', async () => {
    const { receive } = receiver();
    const url = await listen(receive);
    const body = Buffer.from('{"id":"ev_1","type":"later","data":"Grüße 🏦"}');
    const headers = { 'X-Payload-Signature': await sign(body, secret) };
    const status = await new Promise((resolve, reject) => {
      const request = send(url, { method: 'POST', headers }, (response) => resolve(response.statusCode));
      request.on('error', reject);
      for (const byte of body) request.write(Uint8Array.of(byte));
      request.end();
    });
    expect(status).toBe(200);
  });

  test('401 to a wrong signature', async () => {
    const { receive, failures } = receiver();
    expect((await post(await listen(receive), text, `v1=${'0'.repeat(64)}`)).status).toBe(401);
    expect(failures).toEqual([{ ok: false, reason: 'signature-mismatch' }]);
  });

  test('405 to anything but POST, with the method that is allowed', async () => {
    const response = await fetch(await listen(receiver().receive));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('413 to a body that is larger than the limit, without reading all of it', async () => {
    const { receive, failures } = receiver({ maxBytes: 1000 });
    let received: IncomingMessage | undefined;
    const url = await listen((request, response) => {
      received = request;
      void receive(request, response);
    });
    const headers = { 'x-payload-signature': 'v1=', 'transfer-encoding': 'chunked' };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      // The body never ends, so waiting for it would never finish.
      const request = send(url, { method: 'POST', headers }, resolve);
      request.on('error', reject);
      request.write('x'.repeat(1001));
    });
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    expect(received?.isPaused()).toBe(true);
    expect(failures).toEqual([{ ok: false, reason: 'too-large' }]);
    response.destroy();
  });

  test('500 if the handler fails, and 200 to the repetition', async () => {
    let attempts = 0;
    const { receive, failures } = receiver({
      handle: () => {
        attempts += 1;
        if (attempts === 1) throw new Error('database is down');
      },
    });
    const url = await listen(receive);
    expect([(await post(url, text)).status, (await post(url, text)).status, attempts]).toEqual([500, 200, 2]);
    expect(failures).toMatchObject([{ reason: 'error' }]);
  });

  test('nothing to a sender that breaks off; the failure says so', async () => {
    const { receive, failures } = receiver();
    const url = await listen(receive);
    const request = send(url, { method: 'POST', headers: { 'content-length': 100 } });
    request.on('error', () => {});
    request.write('{', () => setTimeout(() => request.destroy(), 20));
    await expect.poll(() => failures).toMatchObject([{ ok: false, reason: 'aborted', error: { code: 'ECONNRESET' } }]);
  });

  test('nothing if the server closes the request; the failure says so', async () => {
    const { receive, failures } = receiver();
    const url = await listen((request, response) => {
      void receive(request, response);
      request.on('data', () => request.destroy());
    });
    const request = send(url, { method: 'POST', headers: { 'content-length': 100 } });
    request.on('error', () => {});
    request.write('{');
    await expect.poll(() => failures).toMatchObject([{ ok: false, reason: 'aborted' }]);
    expect(String((failures[0] as { error: unknown }).error)).toContain('closed the connection');
  });
});

test('without onFailure unsigned senders cannot fill the log by breaking off', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const receive = createNodeHandler({ secrets: secret, check: checkPayload, handle: () => {} });
  let settled = 0;
  const url = await listen((request, response) => {
    void receive(request, response).finally(() => settled++);
  });
  for (let count = 0; count < 20; count++) {
    const request = send(url, { method: 'POST', headers: { 'content-length': 100 } });
    request.on('error', () => {});
    request.write('{', () => setTimeout(() => request.destroy(), 20));
  }
  await expect.poll(() => settled).toBe(20);
  const lines = log.mock.calls;
  log.mockRestore();
  expect(lines).toEqual([]);
});

describe('an onFailure that fails', () => {
  test.each([
    {
      name: 'throws',
      onFailure: () => {
        throw new Error('log is down');
      },
    },
    { name: 'rejects', onFailure: () => Promise.reject(new Error('log is down')) },
  ])('neither prevents the answer nor ends the process if it $name', async ({ onFailure }) => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    const receive = createNodeHandler({ secrets: secret, check: checkPayload, handle: () => {}, onFailure });
    const url = await listen((request, response) => void receive(request, response));
    expect((await post(url, text, 'v1=')).status).toBe(401);
    // Node reports unhandled rejections after the microtasks.
    await wait(1);
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });
});

describe('an answer that something else has begun', () => {
  test.each([
    { name: 'ended', begin: (response: ServerResponse) => response.writeHead(503).end(), isEnded: true },
    { name: 'not ended', begin: (response: ServerResponse) => response.writeHead(503).flushHeaders(), isEnded: false },
  ])('is not changed if it is $name, and the handler does not reject', async ({ begin, isEnded }) => {
    const { receive, failures } = receiver({ maxBytes: 2 * text.length });
    const settled: unknown[] = [];
    const answers: ServerResponse[] = [];
    const url = await listen((request, response) => {
      answers.push(response);
      begin(response);
      receive(request, response).then(
        () => settled.push('resolved'),
        (error) => settled.push(error),
      );
    });
    const statuses: unknown[] = [];
    for (const { method, body } of [
      { method: 'POST', body: text.repeat(3) },
      { method: 'PUT', body: text },
      { method: 'POST', body: text },
    ]) {
      const headers = { 'x-payload-signature': await sign(body, secret) };
      const request = send(url, { method, headers, agent: false }, (response) => statuses.push(response.statusCode));
      request.on('error', () => {});
      request.end(body);
    }
    await expect.poll(() => [settled, statuses]).toEqual([Array(3).fill('resolved'), [503, 503, 503]]);
    expect(failures).toEqual([{ ok: false, reason: 'too-large' }]);
    expect(answers.map((response) => response.writableEnded)).toEqual(Array(3).fill(isEnded));
  });
});

describe('a request that is over before the handler sees it', () => {
  test('settles as a failure if the sender has gone', async () => {
    const { receive, failures } = receiver();
    let settled = false;
    const url = await listen(async (request, response) => {
      request.on('error', () => {});
      await new Promise((resolve) => request.on('close', resolve));
      await receive(request, response);
      settled = true;
    });
    const request = send(url, { method: 'POST', headers: { 'content-length': 100 } });
    request.on('error', () => {});
    request.write('{', () => setTimeout(() => request.destroy(), 20));
    await expect.poll(() => settled).toBe(true);
    expect(failures).toMatchObject([{ reason: 'aborted' }]);
    expect(String((failures[0] as { error: unknown }).error)).toContain('closed the connection');
  });
});

describe('a body that is decoded while it is read', () => {
  async function decoded(settings: { maxBytes?: number }) {
    const { receive, failures } = receiver(settings);
    const url = await listen((request, response) => {
      request.setEncoding('utf8');
      return receive(request, response);
    });
    return { url, failures };
  }

  test.each([
    { name: 'of any size', settings: {} },
    { name: 'larger than the limit', settings: { maxBytes: 10 } },
  ])('is an error of the receiver, $name', async ({ settings }) => {
    const { url, failures } = await decoded(settings);
    expect((await post(url, text)).status).toBe(500);
    const { error } = failures[0] as { error: unknown };
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(misplaced);
    expect(failures).toHaveLength(1);
  });
});

test('the limit counts bytes, not characters', async () => {
  const body = '{"id":"ev_1","type":"later","data":"üüüüüüüüüü"}';
  const limits = [body.length, Buffer.byteLength(body) - 1, Buffer.byteLength(body)];
  const statuses: number[] = [];
  const url = await listen((request, response) =>
    receiver({ maxBytes: limits.shift() ?? 0 }).receive(request, response),
  );
  for (let count = 0; count < 3; count++) statuses.push((await post(url, body)).status);
  expect(statuses).toEqual([413, 413, 200]);
});

describe('a body that something has read before', () => {
  test('is accepted if it is still raw, as behind express.raw()', async () => {
    const { receive } = receiver();
    const url = await listen(async (request, response) => {
      await parseFirst(request, (raw) => raw);
      await receive(request, response);
    });
    expect((await post(url, text)).status).toBe(200);
  });

  test.each([
    { name: 'as large as the limit', maxBytes: Buffer.byteLength(text), status: 200 },
    { name: 'one byte larger than the limit', maxBytes: Buffer.byteLength(text) - 1, status: 413 },
  ])('is answered with $status if it is raw, and $name', async ({ maxBytes, status }) => {
    const { receive } = receiver({ maxBytes });
    const url = await listen(async (request, response) => {
      await parseFirst(request, (raw) => raw);
      await receive(request, response);
    });
    expect((await post(url, text)).status).toBe(status);
  });

  test.each([
    { name: 'parsed, as behind express.json()', parse: (raw: Buffer) => JSON.parse(raw.toString()) },
    { name: 'decoded, as behind express.text()', parse: (raw: Buffer) => raw.toString() },
    { name: 'thrown away', parse: () => undefined },
  ])('is an error of the receiver if it is $name', async ({ parse }) => {
    const { receive, failures } = receiver();
    const url = await listen(async (request, response) => {
      await parseFirst(request, parse);
      await receive(request, response);
    });
    expect((await post(url, text)).status).toBe(500);
    expect(String((failures[0] as { error: unknown }).error)).toContain(misplaced);
  });
});

describe('a body that something has parsed, and kept as rawBody', () => {
  /** Answers behind a parser that keeps the body in some way. */
  function behind(keep: (raw: Buffer) => unknown, parse: (raw: Buffer) => unknown, maxBytes?: number) {
    const { receive, failures } = receiver(maxBytes === undefined ? {} : { maxBytes });
    const url = listen(async (request: NodeRequest, response) => {
      const raw = Buffer.concat(await request.toArray());
      Object.assign(request, { body: parse(raw), rawBody: keep(raw) });
      await receive(request, response);
    });
    return { url, failures };
  }

  const json = (raw: Buffer) => JSON.parse(raw.toString());
  const umlauts = JSON.stringify({ id: 'ev_1', type: 'later', data: 'Grüße 🏦' }, null, 2);

  test.each([
    { name: 'as bytes, as by NestJS', keep: (raw: Buffer) => raw },
    { name: 'as a Uint8Array', keep: (raw: Buffer) => Uint8Array.from(raw) },
    { name: 'as an ArrayBuffer', keep: (raw: Buffer) => Uint8Array.from(raw).buffer },
    { name: 'as a string, as by parsers of Koa', keep: (raw: Buffer) => raw.toString() },
  ])('is accepted $name', async ({ keep }) => {
    const { url } = behind(keep, json);
    expect((await post(await url, umlauts)).status).toBe(200);
    expect((await post(await url, umlauts, await sign(umlauts, 'another'))).status).toBe(401);
  });

  test('is used before a body of other bytes', async () => {
    const { url } = behind(
      (raw) => raw,
      () => Buffer.from('decompressed'),
    );
    expect((await post(await url, text)).status).toBe(200);
  });

  test('is refused if it has lost bytes that are not UTF-8', async () => {
    const { url, failures } = behind((raw) => raw.toString(), json);
    const latin1 = Buffer.from('{"id":"ev_1","type":"later","data":"Gr\u00fc\u00dfe"}', 'latin1');
    const headers = { 'x-payload-signature': await sign(latin1, secret) };
    expect((await fetch(await url, { method: 'POST', body: latin1, headers })).status).toBe(401);
    expect(failures).toEqual([{ ok: false, reason: 'signature-mismatch' }]);
  });

  test.each([
    { name: 'bytes', keep: (raw: Buffer) => raw, over: 0, status: 200 },
    { name: 'bytes', keep: (raw: Buffer) => raw, over: 1, status: 413 },
    { name: 'a string', keep: (raw: Buffer) => raw.toString(), over: 0, status: 200 },
    { name: 'a string', keep: (raw: Buffer) => raw.toString(), over: 1, status: 413 },
  ])('is answered with $status if it is $name, and $over bytes larger than the limit', async (setup) => {
    const { url } = behind(setup.keep, json, Buffer.byteLength(umlauts) - setup.over);
    expect((await post(await url, umlauts)).status).toBe(setup.status);
  });

  test('is an error of the receiver if it is something else', async () => {
    const { url, failures } = behind(json, json);
    expect((await post(await url, text)).status).toBe(500);
    expect(String((failures[0] as { error: unknown }).error)).toContain('or set request.rawBody');
  });
});
