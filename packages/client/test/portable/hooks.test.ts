import { describe, expect, test } from 'vitest';
import { type CallEvent, createXs2aClient, type FailureEvent, type Hooks } from '../../src/index.ts';
import { createPathsClient } from '../../src/paths/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

const payment = {
  amount: 5,
  currency_id: 'EUR' as const,
  purpose: 'Purpose',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
  metadata: { orderid: '12345' },
};

function record() {
  const events: [string, CallEvent][] = [];
  const hooks: Hooks = {
    onRequest: (event) => void events.push(['request', event]),
    onResponse: (event) => void events.push(['response', event]),
    onFailure: (event) => void events.push(['failure', event]),
  };
  return { events, hooks };
}

describe('hooks', () => {
  test.each(['x-api-token', 'x-password', 'x-pin', 'x-signature', 'x-auth', 'x-secret', 'api-key'])(
    'do not see what the header %s holds',
    async (name) => {
      const { events, hooks } = record();
      const { fetch } = stubFetch(() => answer({}));
      await createXs2aClient({ apiKey: 'key', fetch, hooks, headers: { [name]: '4711' } }).getVersion();
      expect(events[0]).toMatchObject(['request', { headers: { [name]: '***' } }]);
    },
  );

  test('see request and answer without values and secrets', async () => {
    const { events, hooks } = record();
    const headers = { 'x-request-id': 'r1', 'x-session-key': '4711' };
    const { fetch } = stubFetch(() => answer({}, 200, headers));
    await createXs2aClient({ apiKey: 'key', fetch, hooks, headers: { 'x-api-token': 'secret' } }).createPayment({
      body: payment,
    });
    const call = { id: 1, call: 'POST /v1/payments', operation: 'createPayment', attempt: 1 };
    expect(events).toEqual([
      [
        'request',
        {
          ...call,
          headers: { accept: 'application/json', 'content-type': 'application/json', 'x-api-token': '***' },
          body: {
            amount: '***',
            currency_id: '***',
            purpose: '***',
            recipient_holder: '***',
            recipient_iban: '***',
            metadata: { orderid: '***' },
          },
        },
      ],
      [
        'response',
        {
          ...call,
          status: 200,
          requestId: 'r1',
          headers: { 'content-type': expect.any(String), 'x-request-id': 'r1', 'x-session-key': '***' },
          durationMs: expect.any(Number),
        },
      ],
    ]);
  });

  test('name a call by its template, without the values of its parameters', async () => {
    const { events, hooks } = record();
    const { fetch } = stubFetch();
    const client = createXs2aClient({ apiKey: 'key', fetch, hooks });
    await client.getPayment({ path: { payment_id: 'xp_irCumJEUY550DLe2' } });
    await client.getPayment({ path: { payment_id: 'xp_irCumJEUY550DLe2' } });
    const paths = createPathsClient({ apiKey: 'key', fetch, hooks });
    await paths.GET('/v1/payments/{payment_id}', { params: { path: { payment_id: 'xp_irCumJEUY550DLe2' } } });
    const call = 'GET /v1/payments/{payment_id}';
    expect(events.map(([, event]) => event)).toMatchObject([
      { id: 1, call, operation: 'getPayment' },
      { id: 1, call },
      { id: 2, call, operation: 'getPayment' },
      { id: 2, call },
      { id: 1, call, operation: undefined },
      { id: 1, call },
    ]);
  });

  test('see each attempt, and when the next one comes', async () => {
    const { events, hooks } = record();
    const { fetch } = stubFetch(
      () => new TypeError('fetch failed'),
      () => answer({ code: 500, message: 'Internal server error.' }, 500),
    );
    await createXs2aClient({ apiKey: 'key', fetch, hooks, retries: 1 }).getVersion();
    expect(events.map(([name, { attempt }]) => [name, attempt] as unknown)).toEqual([
      ['request', 1],
      ['failure', 1],
      ['request', 2],
      ['response', 2],
      ['failure', 2],
    ]);
    expect(events[1]?.[1]).toMatchObject({ error: { kind: 'Connection' }, retryInMs: expect.any(Number) });
    expect(events[4]?.[1]).toMatchObject({ error: { kind: 'Server', status: 500 }, retryInMs: undefined });
  });

  test('see an abort during a request, without its reason', async () => {
    const { events, hooks } = record();
    const controller = new AbortController();
    const reason = new Error('Holger Baumhaus left');
    const { fetch } = stubFetch(() => {
      setTimeout(() => controller.abort(reason));
      return new Promise<Response>(() => {});
    });
    const call = createXs2aClient({ apiKey: 'key', fetch, hooks }).getVersion({ signal: controller.signal });
    await expect(call).rejects.toBe(reason);
    expect(events.map(([name]) => name)).toEqual(['request', 'failure']);
    const failed = events[1]?.[1] as FailureEvent;
    expect(failed).toMatchObject({ id: 1, attempt: 1, error: { kind: 'Abort' }, retryInMs: undefined });
    expect(String(failed.error)).toBe('Xs2aAbortError: GET /v1/version: aborted');
  });

  test('see an abort between two attempts, and that no attempt follows', async () => {
    const { events, hooks } = record();
    const { fetch } = stubFetch(() => answer({}, 503, { 'retry-after': '20' }));
    const controller = new AbortController();
    const onFailure = (event: FailureEvent) => {
      hooks.onFailure?.(event);
      // The wait begins after the hook.
      setTimeout(() => controller.abort('enough'));
    };
    const client = createXs2aClient({ apiKey: 'key', fetch, hooks: { ...hooks, onFailure } });
    await expect(client.getVersion({ signal: controller.signal })).rejects.toBe('enough');
    expect(events.map(([name]) => name)).toEqual(['request', 'response', 'failure', 'failure']);
    expect(events.slice(2).map(([, event]) => event)).toMatchObject([
      { error: { kind: 'Server' }, retryInMs: expect.any(Number) },
      { error: { kind: 'Abort' }, retryInMs: undefined },
    ]);
  });

  test('do not see a call that is aborted before it is sent', async () => {
    const { events, hooks } = record();
    const call = createXs2aClient({ apiKey: 'key', fetch: stubFetch().fetch, hooks });
    await expect(call.getVersion({ signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
    expect(events).toEqual([]);
  });

  test('add headers, such as those of a trace, but cannot replace the credential', async () => {
    const { fetch, sent } = stubFetch();
    const hooks: Hooks = { onRequest: () => ({ traceparent: '00-4bf9-00f0-01', Authorization: 'other' }) };
    await createXs2aClient({ apiKey: 'key', fetch, hooks }).getVersion();
    expect(sent[0]?.headers).toMatchObject({ traceparent: '00-4bf9-00f0-01', authorization: 'Basic YXBpOmtleQ==' });
  });

  test('that return an invalid header do not break a call', async () => {
    const { fetch, sent } = stubFetch();
    const hooks: Hooks = { onRequest: () => ({ traceparent: 'line\nbreak' }) };
    expect((await createXs2aClient({ apiKey: 'key', fetch, hooks }).getVersion()).status).toBe(200);
    expect(sent[0]?.headers).not.toHaveProperty('traceparent');
  });

  test.each([
    {
      name: 'throw',
      hook: () => {
        throw new Error('log is full');
      },
    },
    { name: 'reject', hook: () => Promise.reject(new Error('log is full')) },
  ])('that $name do not break a call', async ({ hook }) => {
    const { fetch } = stubFetch(() => answer({}, 500));
    const hooks = { onRequest: hook, onResponse: hook, onFailure: hook } as unknown as Hooks;
    expect((await createXs2aClient({ apiKey: 'key', fetch, hooks, retries: 0 }).getVersion()).status).toBe(500);
  });
});
