import { describe, expect, test } from 'vitest';
import { createFetchHandler, type Failure } from '../../src/fetch.ts';
import { type ReceivedEvent, sign } from '../../src/index.ts';
import { checkPayload, checkPayloadStrictly } from '../../src/schemas/index.ts';
import { bytes, examples } from './contract.ts';

const secret = 'secret_password';
const event = examples[0]?.event as unknown as ReceivedEvent;
const text = JSON.stringify(event);

/** A receiver that records handled deliveries and failures. */
function receiver(settings: { handle?: () => unknown; maxBytes?: number } = {}) {
  const handled: { known: boolean; event: { id: string } }[] = [];
  const failures: Failure[] = [];
  const answer = createFetchHandler({
    secrets: secret,
    check: checkPayload,
    handle: async (delivery) => {
      await settings.handle?.();
      handled.push(delivery);
    },
    onFailure: (failure) => failures.push(failure),
    ...(settings.maxBytes === undefined ? {} : { maxBytes: settings.maxBytes }),
  });
  return { answer, handled, failures };
}

async function delivery(body: string | Uint8Array = text, signature?: string | null): Promise<Request> {
  const raw = typeof body === 'string' ? bytes(body) : body;
  const header = signature === undefined ? await sign(raw, secret) : signature;
  return new Request('https://shop.example.com/webhooks', {
    method: 'POST',
    body: raw as Uint8Array<ArrayBuffer>,
    headers: header === null ? {} : { 'X-Payload-Signature': header },
  });
}

/** An unsigned request whose body comes from a source. */
function streamed(source: ConstructorParameters<typeof ReadableStream>[0]): Request {
  const body = new ReadableStream(source);
  return new Request('https://shop.example.com', { method: 'POST', body, duplex: 'half' } as object);
}

describe('what is answered', () => {
  test('200 to an event that has been handled, without a body', async () => {
    const { answer, handled } = receiver();
    const response = await answer(await delivery());
    expect([response.status, await response.text(), [...response.headers]]).toEqual([200, '', []]);
    expect(handled).toEqual([{ ok: true, known: true, documented: true, event }]);
  });

  test('200 to its repetition, which is not handled again', async () => {
    const { answer, handled } = receiver();
    const statuses = [(await answer(await delivery())).status, (await answer(await delivery())).status];
    expect(statuses).toEqual([200, 200]);
    expect(handled).toHaveLength(1);
  });

  test('200 to an event of an unknown type, which is handled as unknown', async () => {
    const { answer, handled } = receiver();
    const later = { id: 'ev_1', type: 'payment.refunded' };
    expect((await answer(await delivery(JSON.stringify(later)))).status).toBe(200);
    expect(handled).toMatchObject([{ ok: true, known: false, documented: false, event: later }]);
  });

  test('200 to an event that is not as documented, which is handled with its problem', async () => {
    const { answer, handled, failures } = receiver();
    const drifted = { ...event, message: null };
    expect((await answer(await delivery(JSON.stringify(drifted)))).status).toBe(200);
    const problem = { pointer: '/message', rule: 'type string' };
    expect(handled).toEqual([{ ok: true, known: true, documented: false, event: drifted, problem }]);
    expect(failures).toEqual([]);
  });

  test('422 to an event that is not as documented, if the check is strict, and 200 to one that is', async () => {
    const failures: Failure[] = [];
    const answer = createFetchHandler({
      secrets: secret,
      check: checkPayloadStrictly,
      handle: () => {},
      onFailure: (failure) => failures.push(failure),
    });
    expect((await answer(await delivery(JSON.stringify({ ...event, message: null })))).status).toBe(422);
    expect(failures).toEqual([{ ok: false, reason: 'invalid-payload', pointer: '/message', rule: 'type string' }]);
    expect((await answer(await delivery())).status).toBe(200);
  });

  test.each([
    { name: 'a missing signature', body: text, signature: null, status: 401, reason: 'missing-header' },
    { name: 'a malformed signature', body: text, signature: 'v1=', status: 401, reason: 'malformed-header' },
    { name: 'a version to come', body: text, signature: 'v2=ab', status: 401, reason: 'unsupported-version' },
    {
      name: 'a wrong signature',
      body: text,
      signature: `v1=${'0'.repeat(64)}`,
      status: 401,
      reason: 'signature-mismatch',
    },
    { name: 'a body that is not JSON', body: 'id=1', signature: undefined, status: 422, reason: 'invalid-json' },
    { name: 'a payload that is no event', body: '{}', signature: undefined, status: 422, reason: 'invalid-payload' },
    { name: 'no body', body: '', signature: undefined, status: 422, reason: 'invalid-json' },
  ])('$status to $name', async ({ body, signature, status, reason }) => {
    const { answer, handled, failures } = receiver();
    expect((await answer(await delivery(body, signature))).status).toBe(status);
    expect(handled).toEqual([]);
    expect(failures).toMatchObject([{ ok: false, reason }]);
  });

  test('405 to anything but POST, with the method that is allowed', async () => {
    const { answer } = receiver();
    const response = await answer(new Request('https://shop.example.com/webhooks'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('413 to a body that is larger than the limit, and 200 to one that is not', async () => {
    const size = bytes(text).byteLength;
    const tooSmall = receiver({ maxBytes: size - 1 });
    expect((await tooSmall.answer(await delivery())).status).toBe(413);
    expect(tooSmall.handled).toEqual([]);
    expect(tooSmall.failures).toEqual([{ ok: false, reason: 'too-large' }]);
    const { answer } = receiver({ maxBytes: size });
    expect((await answer(await delivery())).status).toBe(200);
  });

  test('413 to a body larger than 1 MiB, unless the limit is raised', async () => {
    const later = { id: 'ev_1', type: 'later', data: '' };
    const ofSize = (size: number) =>
      JSON.stringify({ ...later, data: 'x'.repeat(size - JSON.stringify(later).length) });
    expect((await receiver().answer(await delivery(ofSize(2 ** 20)))).status).toBe(200);
    expect((await receiver().answer(await delivery(ofSize(2 ** 20 + 1)))).status).toBe(413);
    expect((await receiver({ maxBytes: 2 ** 20 + 1 }).answer(await delivery(ofSize(2 ** 20 + 1)))).status).toBe(200);
  });

  test('500 if the handler fails, and 200 to the repetition that it handles', async () => {
    const error = new Error('database is down');
    let attempts = 0;
    const { answer, handled, failures } = receiver({
      handle: () => {
        attempts += 1;
        if (attempts === 1) throw error;
      },
    });
    expect((await answer(await delivery())).status).toBe(500);
    expect(failures).toEqual([{ ok: false, reason: 'error', error }]);
    expect((await answer(await delivery())).status).toBe(200);
    expect(handled).toHaveLength(1);
  });

  test('422 to a request that has no body at all', async () => {
    const { answer, failures } = receiver();
    const headers = { 'x-payload-signature': await sign('', secret) };
    expect((await answer(new Request('https://shop.example.com', { method: 'POST', headers }))).status).toBe(422);
    expect(failures).toEqual([{ ok: false, reason: 'invalid-json' }]);
  });

  test('500 if something has read the body before, and the failure says so', async () => {
    const { answer, failures } = receiver();
    const request = await delivery();
    await request.json();
    expect((await answer(request)).status).toBe(500);
    expect(String((failures[0] as { error: unknown }).error)).toContain('has been read or decoded before');
  });

  test('500 if something else reads the body, and the failure says so', async () => {
    const { answer, failures } = receiver();
    const request = await delivery();
    request.body?.getReader();
    expect((await answer(request)).status).toBe(500);
    expect(String((failures[0] as { error: unknown }).error)).toContain('has been read or decoded before');
  });

  test('500 if there is white space around the secret, and the failure says so', async () => {
    const failures: Failure[] = [];
    const answer = createFetchHandler({
      secrets: `${secret}\n`,
      check: checkPayload,
      handle: () => expect.unreachable('handled'),
      onFailure: (failure) => failures.push(failure),
    });
    expect((await answer(await delivery())).status).toBe(500);
    expect((await answer(await delivery(text, 'v1=')))?.status).toBe(401);
    expect(failures.map(({ reason }) => reason)).toEqual(['error', 'malformed-header']);
    expect(String((failures[0] as { error: unknown }).error)).toContain('Remove the white space around the secret');
  });

  test('500 to a body whose chunks have been decoded, and the failure says so', async () => {
    const { answer, failures } = receiver();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(text);
        controller.close();
      },
    });
    const headers = { 'x-payload-signature': await sign(text, secret) };
    const request = new Request('https://shop.example.com', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as object);
    expect((await answer(request)).status).toBe(500);
    expect(String((failures[0] as { error: unknown }).error)).toContain('has been read or decoded before');
  });

  test('413 to a body that is larger than the limit, even if the rest cannot be cancelled', async () => {
    const { answer, failures } = receiver({ maxBytes: 1 });
    const request = streamed({
      start: (controller) => controller.enqueue(bytes(text) as Uint8Array<ArrayBuffer>),
      cancel: () => Promise.reject(new Error('gone')),
    });
    expect((await answer(request)).status).toBe(413);
    expect(failures).toEqual([{ ok: false, reason: 'too-large' }]);
  });

  test('500 to a body that the sender breaks off, which is no error of the receiver', async () => {
    const error = new Error('connection reset');
    const { answer, handled, failures } = receiver();
    expect((await answer(streamed({ pull: () => Promise.reject(error) }))).status).toBe(500);
    expect(handled).toEqual([]);
    expect(failures).toEqual([{ ok: false, reason: 'aborted', error }]);
  });

  test('409 while another process is handling the event', async () => {
    const failures: Failure[] = [];
    const answer = createFetchHandler({
      secrets: secret,
      check: checkPayload,
      handle: () => {},
      store: { claim: () => 'in-progress', complete() {}, release() {} },
      onFailure: (failure) => failures.push(failure),
    });
    expect((await answer(await delivery())).status).toBe(409);
    expect(failures).toEqual([{ ok: false, reason: 'in-progress' }]);
  });
});

describe('an onFailure that fails changes no answer', () => {
  test.each([
    {
      name: 'throws',
      onFailure: () => {
        throw new Error('log is down');
      },
    },
    { name: 'rejects', onFailure: () => Promise.reject(new Error('log is down')) },
  ])('if it $name', async ({ onFailure }) => {
    const handle = () => {
      throw new Error('database is down');
    };
    const answer = createFetchHandler({ secrets: secret, check: checkPayload, handle, onFailure });
    expect((await answer(await delivery(text, null))).status).toBe(401);
    expect((await answer(await delivery('{}'))).status).toBe(422);
    expect((await answer(await delivery())).status).toBe(500);
  });
});

test('of 1,000 concurrent repetitions one is handled, and all are answered with 200', async () => {
  const { answer, handled } = receiver({ handle: () => new Promise((resolve) => setTimeout(resolve, 1)) });
  const requests = await Promise.all(Array.from({ length: 1000 }, () => delivery()));
  const responses = await Promise.all(requests.map(answer));
  expect(handled).toHaveLength(1);
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
});

describe('a request without a stream, as in some runtimes,', () => {
  /** A request whose body can be read only as a whole. */
  async function whole(read: () => Promise<ArrayBuffer>) {
    const { method, headers } = await delivery();
    return { method, headers, bodyUsed: false, arrayBuffer: read };
  }
  const size = bytes(text).byteLength;

  test.each([
    { name: 'is read as a whole', maxBytes: size, status: 200, want: [] },
    { name: 'is not accepted above the limit', maxBytes: size - 1, status: 413, want: ['too-large'] },
  ])('$name', async ({ maxBytes, status, want }) => {
    const { answer, failures } = receiver({ maxBytes });
    expect((await answer(await whole(async () => bytes(text).slice().buffer))).status).toBe(status);
    expect(failures.map(({ reason }) => reason)).toEqual(want);
  });

  test('is a failure of its sender if it is broken off', async () => {
    const { answer, failures } = receiver();
    const error = new Error('connection reset');
    expect((await answer(await whole(() => Promise.reject(error)))).status).toBe(500);
    expect(failures).toEqual([{ ok: false, reason: 'aborted', error }]);
  });
});

test('a limit that is no positive number is noticed when the handler is made', () => {
  const make = (maxBytes: number) => () =>
    createFetchHandler({ secrets: secret, check: checkPayload, handle: () => {}, maxBytes });
  for (const maxBytes of [Number.NaN, 0, -1]) expect(make(maxBytes)).toThrow('maxBytes must be a positive number.');
  for (const maxBytes of [1, Number.POSITIVE_INFINITY]) expect(make(maxBytes)).not.toThrow();
});

describe('secrets that a function returns', () => {
  function receiverOf(secrets: () => string | string[] | Promise<string>) {
    const failures: Failure[] = [];
    const onFailure = (failure: Failure) => failures.push(failure);
    const answer = createFetchHandler({ secrets, check: checkPayload, handle: () => {}, onFailure });
    return { answer, failures };
  }

  test('are read for each delivery, and may be a promise or a list', async () => {
    const secrets = [Promise.resolve(secret), ['new', secret], 'new'];
    const { answer } = receiverOf(() => secrets.shift() ?? '');
    expect(secrets).toHaveLength(3);
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) statuses.push((await answer(await delivery())).status);
    expect(statuses).toEqual([200, 200, 401]);
  });

  test.each([
    { name: 'that is empty', secrets: () => '', error: 'A webhook secret is missing or empty.' },
    { name: 'that fails', secrets: () => Promise.reject(new Error('vault is down')), error: 'vault is down' },
  ])('and one $name is an error of the receiver, not of the sender', async ({ secrets, error }) => {
    const { answer, failures } = receiverOf(secrets);
    expect((await answer(await delivery())).status).toBe(500);
    expect(failures).toMatchObject([{ reason: 'error', error: { message: error } }]);
  });
});

test('a missing secret is noticed when the handler is made', () => {
  const make = (secrets: string) => () => createFetchHandler({ secrets, check: checkPayload, handle: () => {} });
  expect(make('')).toThrow('A webhook secret is missing or empty.');
  expect(make(secret)).not.toThrow();
});
