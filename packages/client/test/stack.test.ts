/** Stacks of errors, in Node: other engines do not promise to show who awaits. */
import { versions } from 'node:process';
import { describe, expect, test } from 'vitest';
import { createXs2aClient, type Xs2aClient } from '../src/index.ts';
import { createPathsClient } from '../src/paths/index.ts';
import { answer, stubFetch } from './support/stub.ts';

const never = () => new Promise<Response>(() => {});
const path = { payment_id: 'xp_1' };

/** Ways of waiting for a call, each in a function with a name that can be found. */
const ways: Record<string, (client: Xs2aClient) => Promise<unknown>> = {
  'await of a call': async function theCaller(client) {
    return await client.getPayment({ path });
  },
  orThrow: async function theCaller(client) {
    return await client.getPayment({ path }).orThrow();
  },
  'await of a list': async function theCaller(client) {
    return await client.listPayments();
  },
  'orThrow of a list': async function theCaller(client) {
    return await client.listPayments().orThrow();
  },
  'iterating items': async function theCaller(client) {
    for await (const payment of client.listPayments()) return payment;
    return undefined;
  },
  toArray: async function theCaller(client) {
    return await client.listPayments().toArray({ limit: 10 });
  },
  'iterating pages': async function theCaller(client) {
    for await (const page of client.listPayments().pages()) return page;
    return undefined;
  },
};

const failures: Record<string, () => Response | Error | Promise<Response>> = {
  'a time limit': never,
  'a connection that failed': () => new TypeError('fetch failed'),
  'a status': () => answer({}, 503),
  'an answer without JSON': () => new Response('<h1>It works!</h1>'),
};

describe.runIf(versions.v8).each(Object.entries(failures))(
  'the stack of the error after %s shows the caller:',
  (_name, failure) => {
    test.each(Object.entries(ways))('%s', async (_way, call) => {
      const { fetch } = stubFetch(failure);
      const client = createXs2aClient({ apiKey: 'key', fetch, retries: 0, timeouts: { attempt: 5 } });
      const error = (await call(client).catch((reason) => reason)) as Error;
      expect(error.stack).toMatch(/^Xs2a\w+Error|^Error/);
      expect(error.stack).toContain('theCaller');
    });

    test('a call by path', async () => {
      const { fetch } = stubFetch(failure);
      const client = createPathsClient({ apiKey: 'key', fetch, retries: 0, timeouts: { attempt: 5 } });
      const error = await (async function theCaller() {
        return await client.GET('/v1/version');
      })().catch((reason) => reason);
      expect(error.stack).toContain('theCaller');
    });
  },
);

test('a later page that fails shows who iterates', async () => {
  const { fetch } = stubFetch(
    () => answer({ current_page: 1, last_page: 2, total: 2, data: [{ id: 'xp_1' }] }),
    () => answer({}, 503),
  );
  const client = createXs2aClient({ apiKey: 'key', fetch, retries: 0 });
  const error = await (async function theCaller() {
    for await (const _ of client.listPayments());
  })().catch((reason) => reason);
  expect(error).toMatchObject({ status: 503 });
  expect(error.stack).toContain('theCaller');
});

test('an abort by a signal without a reason shows the caller', async () => {
  const signal = Object.assign(new EventTarget(), { aborted: false });
  const { fetch } = stubFetch(() => {
    setTimeout(() => {
      signal.aborted = true;
      signal.dispatchEvent(new Event('abort'));
    });
    return never();
  });
  const client = createXs2aClient({ apiKey: 'key', fetch });
  const error = await (async function theCaller() {
    return await client.getVersion({ signal: signal as unknown as AbortSignal });
  })().catch((reason) => reason);
  expect(error.name).toBe('AbortError');
  expect(error.stack).toContain('theCaller');
});

test('an abort rejects with the reason itself, and its stack', async () => {
  const { fetch } = stubFetch(never);
  const controller = new AbortController();
  const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion({ signal: controller.signal });
  function leave(): void {
    controller.abort(new Error('left'));
  }
  setTimeout(leave);
  const error = await call.catch((reason) => reason);
  expect(error).toBe(controller.signal.reason);
  expect(error.stack).toContain('leave');
});
