import { afterEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

afterEach(() => void vi.restoreAllMocks());

const never = () => new Promise<Response>(() => {});

/** A signal as older libraries make them: it knows neither `reason` nor `throwIfAborted`. */
class OldSignal extends EventTarget {
  aborted = false;
  onabort = null;
  readonly listeners = new Set<unknown>();

  override addEventListener(name: string, listener: () => void): void {
    this.listeners.add(listener);
    super.addEventListener(name, listener);
  }

  override removeEventListener(name: string, listener: () => void): void {
    this.listeners.delete(listener);
    super.removeEventListener(name, listener);
  }

  abort(): void {
    this.aborted = true;
    this.dispatchEvent(new Event('abort'));
  }
}

function clientOf(...answers: Parameters<typeof stubFetch>) {
  const { fetch, sent } = stubFetch(...answers);
  return { client: createXs2aClient({ apiKey: 'key', fetch }), fetch, sent };
}

describe('a signal of an older library', () => {
  const asSignal = (signal: OldSignal) => signal as unknown as AbortSignal;

  test('ends a call, with an error where it has no reason', async () => {
    const signal = new OldSignal();
    const { client, sent } = clientOf(() => {
      setTimeout(() => signal.abort());
      return never();
    });
    await expect(client.getVersion({ signal: asSignal(signal) })).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent[0]?.init.signal?.aborted).toBe(true);
    expect(signal.listeners.size).toBe(0);
  });

  test('that is aborted prevents a call', async () => {
    const signal = new OldSignal();
    signal.abort();
    const { client, fetch } = clientOf();
    await expect(client.getVersion({ signal: asSignal(signal) })).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('ends a download', async () => {
    const signal = new OldSignal();
    const { client } = clientOf(() => new Response(new ReadableStream({})));
    const path = { risk_id: 'xr_1' };
    const { stream } = await client.downloadFactSheet({ path, signal: asSignal(signal) }).orThrow();
    const read = stream.getReader().read();
    signal.abort();
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(signal.listeners.size).toBe(0));
  });
});

describe('many calls on one signal', () => {
  test('share one listener, and leave none', async () => {
    const signal = new OldSignal();
    const releases: (() => void)[] = [];
    const { client, sent } = clientOf(async () => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return answer({});
    });
    const calls = Array.from({ length: 50 }, () => client.getVersion({ signal: signal as unknown as AbortSignal }));
    await vi.waitFor(() => expect(sent).toHaveLength(50));
    expect(signal.listeners.size).toBe(1);
    for (const release of releases) release();
    await Promise.all(calls);
    expect(signal.listeners.size).toBe(0);
  });

  test('all end by it, and a later call listens again', async () => {
    const controller = new AbortController();
    const { client, sent } = clientOf(never);
    const calls = Array.from({ length: 20 }, () => client.getVersion({ signal: controller.signal }));
    const outcomes = Promise.allSettled(calls);
    await vi.waitFor(() => expect(sent).toHaveLength(20));
    controller.abort('enough');
    expect(await outcomes).toEqual(Array(20).fill({ status: 'rejected', reason: 'enough' }));
    await expect(client.getVersion({ signal: controller.signal })).rejects.toBe('enough');
    expect(sent).toHaveLength(20);
  });

  test('end one after the other without a listener in between', async () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    const { client } = clientOf();
    for (let count = 1; count <= 3; count++) {
      await client.getVersion({ signal });
      expect([add.mock.calls.length, remove.mock.calls.length]).toEqual([count, count]);
      expect(remove.mock.calls[count - 1]?.[1]).toBe(add.mock.calls[count - 1]?.[1]);
    }
  });
});

describe('the listener of a download is removed', () => {
  const path = { risk_id: 'xr_1' };

  async function download(body: string | ReadableStream) {
    const controller = new AbortController();
    const add = vi.spyOn(controller.signal, 'addEventListener');
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const { client } = clientOf(() => new Response(body));
    const { stream } = await client.downloadFactSheet({ path, signal: controller.signal }).orThrow();
    const left = () => add.mock.calls.length - new Set(remove.mock.calls.map(([, listener]) => listener)).size;
    return { controller, stream, left };
  }

  test('when the file has been read', async () => {
    const { stream, left } = await download('%PDF');
    expect(left()).toBe(1);
    expect(await new Response(stream).text()).toBe('%PDF');
    await vi.waitFor(() => expect(left()).toBe(0));
  });

  test('when the reader cancels, which cancels the answer too', async () => {
    const cancelled = vi.fn();
    const { stream, left } = await download(new ReadableStream({ cancel: cancelled }));
    await stream.cancel('enough');
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(left()).toBe(0));
  });

  test('when the connection breaks', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    const { stream, left } = await download(broken);
    // Not by a `Response`: Chromium gives an error of its own for that of the stream.
    await expect(stream.getReader().read()).rejects.toMatchObject({ kind: 'Connection' });
    expect(left()).toBe(0);
  });

  test('when the signal ends it, which cancels the answer', async () => {
    const cancelled = vi.fn();
    const { controller, stream, left } = await download(new ReadableStream({ cancel: cancelled }));
    const reader = stream.getReader();
    const read = reader.read();
    controller.abort('enough');
    await expect(read).rejects.toBe('enough');
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(left()).toBe(0));
  });
});

describe('in a runtime that constructs no streams', () => {
  const { ReadableStream } = globalThis;
  const path = { risk_id: 'xr_1' };

  async function download(bytes: ReadableStream) {
    const response = new Response(bytes);
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const { client } = clientOf(() => response);
    vi.stubGlobal(
      'ReadableStream',
      class {
        constructor() {
          throw new Error('To use the new ReadableStream() constructor, enable the compatibility flag.');
        }
      },
    );
    const { stream } = await client.downloadFactSheet({ path, signal: controller.signal }).orThrow();
    return { controller, stream, remove };
  }
  afterEach(() => void vi.unstubAllGlobals());

  test('a download is received, and leaves no listener', async () => {
    const { stream, remove } = await download(new Response('%PDF').body as ReadableStream);
    const { value } = await stream.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('%PDF');
    await vi.waitFor(() => expect(remove).toHaveBeenCalledTimes(2));
  });

  test('a download ends with its signal', async () => {
    const { controller, stream } = await download(new ReadableStream({}));
    const read = stream.getReader().read();
    controller.abort('enough');
    await expect(read).rejects.toBe('enough');
  });
});
