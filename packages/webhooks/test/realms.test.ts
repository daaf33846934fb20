/** Functions of the caller that come from another realm, as in Jest and in sandboxes. */
import { setTimeout as wait } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFetchHandler, type Failure, type ReceiverOptions } from '../src/fetch.ts';
import { type ReceivedEvent, sign } from '../src/index.ts';
import { checkPayload } from '../src/schemas/index.ts';

const secret = 'secret_password';
const body = '{"id":"ev_1","type":"later"}';

const rejections: unknown[] = [];
const note = (reason: unknown) => rejections.push(reason);
beforeEach(() => {
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  // Node reports unhandled rejections after the microtasks.
  await wait(1);
  process.off('unhandledRejection', note);
  expect(rejections.splice(0)).toEqual([]);
});

/** Evaluates code in a realm of its own. */
function foreign<Value>(code: string): Value {
  return runInNewContext(code);
}

async function deliver(options: Partial<ReceiverOptions<ReturnType<typeof checkPayload>>>, header?: string) {
  const answer = createFetchHandler({ secrets: secret, check: checkPayload, handle: () => {}, ...options });
  const headers = { 'x-payload-signature': header ?? (await sign(body, secret)) };
  return (await answer(new Request('https://shop.example.com', { method: 'POST', body, headers }))).status;
}

describe('an onFailure that returns', () => {
  test.each([
    { name: 'a rejected promise of another realm', code: '() => Promise.reject(new Error("log is down"))' },
    { name: 'a thenable that rejects', code: '() => ({ then: (_, reject) => reject(new Error("log is down")) })' },
    { name: 'a thenable that throws', code: '() => ({ then() { throw new Error("log is down"); } })' },
    { name: 'an object whose `then` cannot be read', code: '() => ({ get then() { throw new Error("no"); } })' },
    { name: 'a thenable that never settles', code: '() => ({ then() {} })' },
    { name: 'nothing, but throws null', code: '() => { throw null; }' },
  ])('$name changes no answer and leaves no rejection', async ({ code }) => {
    expect(await deliver({ onFailure: foreign(code) }, 'v1=')).toBe(401);
  });
});

describe('a handler that returns', () => {
  test.each([
    {
      name: 'a promise of another realm that rejects later',
      code: 'async () => { await 0; throw new Error("down"); }',
    },
    { name: 'a thenable that rejects', code: '() => ({ then: (_, reject) => reject(new Error("down")) })' },
    { name: 'nothing, but throws an error of another realm', code: '() => { throw new Error("down"); }' },
  ])('$name has failed', async ({ code }) => {
    const failures: Failure[] = [];
    const onFailure = (failure: Failure) => failures.push(failure);
    expect(await deliver({ handle: foreign(code), onFailure })).toBe(500);
    expect(failures).toMatchObject([{ reason: 'error', error: { message: 'down' } }]);
  });

  test.each(['null', 'undefined', '"text"', 'Object.freeze({})'])(
    'nothing, but throws %s has failed',
    async (value) => {
      const failures: Failure[] = [];
      const onFailure = (failure: Failure) => failures.push(failure);
      expect(await deliver({ handle: foreign(`() => { throw ${value}; }`), onFailure })).toBe(500);
      expect(failures).toMatchObject([{ reason: 'error' }]);
    },
  );

  test('a thenable is awaited before the answer', async () => {
    const steps: string[] = [];
    const handle = () => ({
      then: (resolve: () => void) =>
        setTimeout(() => {
          steps.push('handled');
          resolve();
        }, 5),
    });
    steps.push(String(await deliver({ handle })));
    expect(steps).toEqual(['handled', '200']);
  });
});

test('without onFailure, an error that cannot be shown neither changes the answer nor ends the process', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation((_text, error) => void `${error}`);
  const handle = () => {
    throw Object.assign(Object.create(null), {});
  };
  expect(await deliver({ handle })).toBe(500);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('a store of another realm is used like any other', async () => {
  const store = foreign<ReceiverOptions<never>['store']>(`({
    claim: async () => 'claimed', complete: () => Promise.resolve(), release: () => {},
  })`);
  const events: ReceivedEvent[] = [];
  expect(await deliver({ ...(store && { store }), handle: ({ event }) => events.push(event as ReceivedEvent) })).toBe(
    200,
  );
  expect(events).toEqual([JSON.parse(body)]);
});

test('raw bytes of another realm are bytes', async () => {
  const bytes = foreign<Uint8Array<ArrayBuffer>>(`Uint8Array.from(${JSON.stringify([...Buffer.from(body)])})`);
  const answer = createFetchHandler({ secrets: secret, check: checkPayload, handle: () => {} });
  const chunks = [bytes];
  const request = {
    method: 'POST',
    headers: new Headers({ 'x-payload-signature': await sign(bytes, secret) }),
    bodyUsed: false,
    body: { locked: false, getReader: () => ({ read: async () => ({ value: chunks.pop() }), cancel: async () => {} }) },
    arrayBuffer: () => expect.unreachable('the stream is there'),
  };
  expect((await answer(request)).status).toBe(200);
});
