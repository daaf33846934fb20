import { afterEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient, type Settings, Xs2aConnectionError, Xs2aTimeoutError } from '../../src/index.ts';
import { createPathsClient } from '../../src/paths/index.ts';
import { stubFetch } from '../support/stub.ts';

afterEach(() => {
  vi.useRealTimers();
});

const path = { risk_id: 'xr_1' };
const part = new TextEncoder().encode('%PDF');

/** A body whose parts the test sends. */
function openBody() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const cancelled = vi.fn();
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
    cancel: cancelled,
  });
  return { body, cancelled, send: () => controller?.enqueue(part), end: () => controller?.close(), controller };
}

interface Options {
  settings?: Settings;
  timeouts?: { idle?: number };
  signal?: AbortSignal;
}

/** Both ways to a stream. */
const ways = [
  {
    way: 'of an operation',
    open: async (body: ReadableStream | Response, { settings, ...options }: Options = {}) => {
      const { fetch, sent } = stubFetch(() => (body instanceof Response ? body : new Response(body)));
      const client = createXs2aClient({ apiKey: 'key', fetch, ...settings });
      const file = await client.downloadFactSheet({ path, query: { format: 'pdf' }, ...options }).orThrow();
      return { stream: file.stream as ReadableStream<Uint8Array>, sent };
    },
  },
  {
    way: 'by path',
    open: async (body: ReadableStream | Response, { settings, ...options }: Options = {}) => {
      const { fetch, sent } = stubFetch(() => (body instanceof Response ? body : new Response(body)));
      const paths = createPathsClient({ apiKey: 'key', fetch, ...settings });
      const params = { path, query: { format: 'pdf' } } as const;
      const init = { params, parseAs: 'stream', ...options } as const;
      const { data } = await paths.GET('/v1/risks/{risk_id}/factSheet', init);
      return { stream: data as ReadableStream<Uint8Array>, sent };
    },
  },
];

/** What a read has come to so far. */
function watch(read: Promise<unknown>) {
  const seen: { error?: unknown; value?: unknown } = {};
  read.then(
    (value) => Object.assign(seen, { value }),
    (error) => Object.assign(seen, { error }),
  );
  return seen;
}

describe.each(ways)('the stream $way', ({ open }) => {
  test.each([
    { name: '30 seconds by default', options: {}, ms: 30_000 },
    { name: 'as the client is set', options: { settings: { timeouts: { idle: 700 } } }, ms: 700 },
    {
      name: 'as the call is set',
      options: { settings: { timeouts: { idle: 700 } }, timeouts: { idle: 90 } },
      ms: 90,
    },
  ])('ends if nothing arrives for so long: $name', async ({ options, ms }) => {
    const { body, cancelled, send } = openBody();
    const { stream } = await open(body, options);
    vi.useFakeTimers();
    const reader = stream.getReader();
    send();
    expect((await reader.read()).value).toEqual(part);
    const seen = watch(reader.read());
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(seen).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.error).toBeInstanceOf(Xs2aTimeoutError);
    expect(seen.error).toMatchObject({
      message: `GET /v1/risks/{risk_id}/factSheet: no data in ${ms} ms (idle)`,
      kind: 'Timeout',
    });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test('goes on if each part arrives in time, however long the whole takes', async () => {
    const { body, send, end } = openBody();
    const { stream } = await open(body, { timeouts: { idle: 100 } });
    vi.useFakeTimers();
    const text = watch(new Response(stream).text());
    for (let count = 0; count < 20; count += 1) {
      await vi.advanceTimersByTimeAsync(99);
      send();
      await vi.advanceTimersByTimeAsync(0);
    }
    end();
    await vi.advanceTimersByTimeAsync(1);
    expect(text).toEqual({ value: '%PDF'.repeat(20) });
  });

  test('does not count the time in which nobody reads', async () => {
    const { body, send, end } = openBody();
    const { stream } = await open(body, { timeouts: { idle: 100 } });
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(10_000);
    send();
    end();
    expect(await new Response(stream).text()).toBe('%PDF');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends with an error of the client, and only its code, if the connection breaks', async () => {
    const cause = Object.assign(new Error('other side closed: key'), { code: 'UND_ERR_SOCKET' });
    const body = new ReadableStream({ pull: (given) => given.error(new TypeError('terminated', { cause })) });
    const { stream } = await open(body);
    const error = await stream
      .getReader()
      .read()
      .catch((reason) => reason);
    expect(error).toBeInstanceOf(Xs2aConnectionError);
    expect(error.message).toBe('GET /v1/risks/{risk_id}/factSheet: connection failed (UND_ERR_SOCKET)');
  });

  test('passes on what is no failure of the connection', async () => {
    const body = new ReadableStream({ pull: (given) => given.error(new RangeError('of an interceptor')) });
    const { stream } = await open(body);
    await expect(stream.getReader().read()).rejects.toThrow(new RangeError('of an interceptor'));
  });

  test('ends with the reason of a signal that was aborted before it is read', async () => {
    const { body, cancelled } = openBody();
    const controller = new AbortController();
    const opening = open(body, { signal: controller.signal });
    const { stream } = await opening;
    controller.abort(new Error('left'));
    await expect(stream.getReader().read()).rejects.toThrow('left');
    expect(cancelled).toHaveBeenCalledOnce();
  });

  test.each([
    { name: 'no body, such as React Native', body: undefined },
    { name: 'a body that is a stream of Node, such as that of node-fetch', body: { pipe: () => {}, on: () => {} } },
  ])('is a TypeError that says so in a runtime with $name', async ({ body }) => {
    const response = new Response('%PDF');
    Object.defineProperty(response, 'body', { value: body });
    await expect(open(response)).rejects.toThrow(TypeError);
    await expect(open(response)).rejects.toThrow(
      "GET /v1/risks/{risk_id}/factSheet: response.body is no stream in this runtime; read it with parseAs: 'arrayBuffer' of @xs2a/client/paths, or pass a fetch that has streams",
    );
  });
});

test('a runtime without streams reads a file as bytes', async () => {
  const { fetch } = stubFetch(() => Object.defineProperty(new Response('%PDF'), 'body', { value: undefined }));
  const paths = createPathsClient({ apiKey: 'key', fetch });
  const init = { params: { path, query: { format: 'pdf' } }, parseAs: 'arrayBuffer' } as const;
  const { data } = await paths.GET('/v1/risks/{risk_id}/factSheet', init);
  expect(new TextDecoder().decode(data)).toBe('%PDF');
});

test('a file without a body is no file', async () => {
  const { fetch } = stubFetch(() => new Response(null));
  const client = createXs2aClient({ apiKey: 'key', fetch });
  await expect(client.downloadFactSheet({ path, query: { format: 'pdf' } })).rejects.toMatchObject({ kind: 'Parse' });
});
