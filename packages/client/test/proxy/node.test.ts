import { createServer, type RequestListener, type Server, request as send } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterEach, describe, expect, test } from 'vitest';
import { createNodeHandler, type NodeRequest } from '../../src/proxy/index.ts';
import { form, key, proxy, readJson } from '../support/proxy.ts';
import { answer as json } from '../support/stub.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  return `http://127.0.0.1:${await listen(server)}/`;
}

const post = (url: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(url, { method: 'POST', body, headers });

/** Reads a body as a body parser of Express does. */
function behindParser(handle: ReturnType<typeof createNodeHandler>, parse: (raw: Buffer) => unknown): RequestListener {
  return async (request, response) => {
    const body = parse(Buffer.concat(await request.toArray()));
    await handle(Object.assign(request as NodeRequest, { body }), response);
  };
}

describe('a step', () => {
  test('is forwarded, and answered without a header of the API', async () => {
    const { options, sent, failures } = proxy(() => json(form, 200, { 'set-cookie': 'a=b', 'x-trace': '1' }));
    const response = await post(await serve(createNodeHandler(options)), JSON.stringify({ key, tan: '123456' }));
    expect([response.status, await readJson(response)]).toEqual([200, form]);
    const {
      date,
      connection,
      'keep-alive': _,
      'transfer-encoding': coding,
      ...headers
    } = Object.fromEntries(response.headers);
    expect(headers).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    });
    expect(sent.map(({ body }) => body)).toEqual([JSON.stringify({ key, tan: '123456' })]);
    expect([failures, date, connection, coding]).toEqual([[], expect.any(String), 'keep-alive', 'chunked']);
  });

  test('may arrive byte by byte, in the middle of characters too', async () => {
    const { options, sent } = proxy(() => json(form));
    const url = await serve(createNodeHandler(options));
    const headers = { 'Content-Type': 'application/json' };
    const status = await new Promise((resolve, reject) => {
      const request = send(url, { method: 'POST', headers }, (response) => resolve(response.statusCode));
      request.on('error', reject);
      for (const byte of Buffer.from(JSON.stringify({ key, USER_NAME: 'Grüße 🏦' })))
        request.write(Uint8Array.of(byte));
      request.end();
    });
    expect([status, JSON.parse(String(sent[0]?.body)).USER_NAME]).toEqual([200, 'Grüße 🏦']);
  });

  test.each([
    { name: 'JSON', parse: (raw: Buffer) => JSON.parse(String(raw)) },
    { name: 'bytes', parse: (raw: Buffer) => raw },
  ])('may have been read as $name by a body parser', async ({ parse }) => {
    const { options, sent } = proxy(() => json(form));
    const url = await serve(behindParser(createNodeHandler(options), parse));
    expect((await post(url, JSON.stringify({ key, a: '1' }))).status).toBe(200);
    expect(JSON.parse(String(sent[0]?.body))).toEqual({ key, a: '1' });
  });
});

describe('what is not forwarded', () => {
  test('is answered in the shape of the API', async () => {
    const { options, sent } = proxy(() => json(form));
    const url = await serve(createNodeHandler(options));
    const other = await post(url, JSON.stringify({ key: 'other' }));
    expect([other.status, (await readJson(other)).errors]).toEqual([422, { key: ['The selected key is invalid.'] }]);
    const read = await fetch(url);
    expect([read.status, read.headers.get('allow'), (await readJson(read)).code]).toEqual([405, 'POST', 405]);
    expect((await post(url, `key=${key}`, { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect(sent).toEqual([]);
  });

  const withSize = (size: number) => {
    const empty = JSON.stringify({ key, text: '' }).length;
    return JSON.stringify({ key, text: 'x'.repeat(size - empty) });
  };
  const readers = [
    { name: 'of an unread body', wrap: (handle: ReturnType<typeof createNodeHandler>) => handle as RequestListener },
    {
      name: 'of parsed JSON',
      wrap: (handle: ReturnType<typeof createNodeHandler>) => behindParser(handle, (raw) => JSON.parse(String(raw))),
    },
    {
      name: 'of raw bytes',
      wrap: (handle: ReturnType<typeof createNodeHandler>) => behindParser(handle, (raw) => raw),
    },
  ];
  test.each(readers)('is more than maxBytes $name: 413, and the failure says so', async ({ wrap }) => {
    const { options, failures } = proxy(() => json(form), { maxBytes: 100 });
    const url = await serve(wrap(createNodeHandler(options)));
    expect((await post(url, withSize(100))).status).toBe(200);
    const refused = await post(url, withSize(101));
    expect([refused.status, refused.headers.get('connection')]).toEqual([413, 'close']);
    expect(failures).toEqual([{ reason: 'too-large' }]);
  });

  test('was read by something that has not kept it: 500, and the failure says what to do', async () => {
    const { options, failures } = proxy(() => json(form));
    const handle = createNodeHandler(options);
    const url = await serve(async (request, response) => {
      await request.toArray();
      await handle(request, response);
    });
    expect((await post(url, JSON.stringify({ key }))).status).toBe(500);
    expect(failures).toMatchObject([{ error: { message: expect.stringContaining('request.body') } }]);
  });

  test('is broken off: nothing is forwarded or reported, and the handler ends', async () => {
    const { options, sent, failures } = proxy(() => json(form));
    const handle = createNodeHandler(options);
    const ended = new Promise<void>((resolve) => {
      serve((request, response) => void handle(request, response).then(resolve)).then((url) => {
        const headers = { 'Content-Type': 'application/json', 'Content-Length': '100' };
        const request = send(url, { method: 'POST', headers });
        request.on('error', () => {});
        request.write('{', () => setTimeout(() => request.destroy(), 10));
      });
    });
    await ended;
    expect([sent, failures]).toEqual([[], []]);
  });
});

test('a response that something else has begun is left alone', async () => {
  const { options, failures } = proxy(() => json(form));
  const handle = createNodeHandler(options);
  const url = await serve(async (request, response) => {
    response.writeHead(503).end('late');
    await handle(request, response);
  });
  const response = await post(url, JSON.stringify({ key }));
  expect([response.status, await response.text(), failures]).toEqual([503, 'late', []]);
});
