import { describe, expect, test, vi } from 'vitest';
import { createFetchHandler } from '../../../src/proxy/index.ts';
import { apiKey, form, key, proxy, readJson } from '../../support/proxy.ts';
import { answer as json } from '../../support/stub.ts';

const address = 'https://shop.example/wizard';

function step(body: unknown, headers: Record<string, string> = {}, method = 'POST'): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = { 'content-type': 'application/json', ...headers };
  return new Request(address, { method, headers: sent, ...(method === 'POST' && { body: text }) });
}

/** A step whose body comes from a source. */
function streamed(source: ConstructorParameters<typeof ReadableStream>[0]): Request {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, duplex: 'half' };
  return new Request(address, { ...init, body: new ReadableStream(source) } as object);
}

describe('a step', () => {
  test('is forwarded with the API key, and answered as the API answers it', async () => {
    const { options, sent, failures } = proxy(() => json(form));
    const response = await createFetchHandler(options)(step({ key, USER_NAME: 'hartmut', privacy_policy: true }));
    expect([response.status, await readJson(response)]).toEqual([200, form]);
    expect(sent.map(({ url, method, body }) => [url, method, JSON.parse(String(body))])).toEqual([
      ['https://api.xs2a.com/v1/wizard', 'POST', { key, USER_NAME: 'hartmut', privacy_policy: true }],
    ]);
    expect(sent[0]?.headers.authorization).toBe(`Basic ${btoa(`api:${apiKey}`)}`);
    expect(failures).toEqual([]);
  });

  test('takes no header along, in either direction', async () => {
    const hidden = { 'set-cookie': 'a=b', 'x-request-id': 'r1', 'access-control-allow-origin': '*' };
    const { options, sent } = proxy(() => json(form, 200, hidden));
    const given = { cookie: 'session=1', authorization: 'Bearer of the page', 'x-forwarded-for': '10.0.0.1' };
    const response = await createFetchHandler(options)(step({ key }, given));
    expect(Object.keys(sent[0]?.headers ?? {}).sort()).toEqual(['accept', 'authorization', 'content-type']);
    expect(sent[0]?.headers.authorization).toMatch(/^Basic /);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    { given: { wizard_session_key: key }, want: { key } },
    { given: { key, wizard_session_key: key, tan: '1' }, want: { key, tan: '1' } },
    { given: { key, metadata: { email: 'a@b.example' } }, want: { key, metadata: { email: 'a@b.example' } } },
    { given: { key, list: ['a', 1, null] }, want: { key, list: ['a', 1, null] } },
  ])('with $given is forwarded as $want', async ({ given, want }) => {
    const { options, sent } = proxy(() => json(form));
    expect((await createFetchHandler(options)(step(given))).status).toBe(200);
    expect(JSON.parse(String(sent[0]?.body))).toEqual(want);
  });

  test('is refused by the API with the fields that it names', async () => {
    const refused = { code: 422, message: 'Validation failed', errors: { action: ['The action is invalid.'] } };
    const { options, failures } = proxy(() => json(refused, 422));
    const response = await createFetchHandler(options)(step({ key }));
    expect([response.status, await readJson(response), failures]).toEqual([422, refused, []]);
  });
});

describe('what is not forwarded', () => {
  const cases = [
    { name: 'a session of somebody else', body: { key: 'other' }, status: 422, field: 'key' },
    { name: 'a step without a key', body: { action: 'poll' }, status: 422, field: 'key' },
    { name: 'a key that is no text', body: { key: [key] }, status: 422, field: 'key' },
    { name: 'an empty key', body: { key: '' }, status: 422, field: 'key' },
    {
      name: 'a second key that is another one',
      body: { key, wizard_session_key: 'other' },
      status: 422,
      field: 'wizard_session_key',
    },
    { name: 'a value two levels deep', body: { key, metadata: { a: ['b'] } }, status: 422, field: 'metadata' },
    { name: 'a list', body: [key], status: 422, field: 'body' },
    { name: 'no JSON', body: '{"key"', status: 422, field: 'body' },
    { name: 'an empty body', body: '', status: 422, field: 'body' },
  ];
  test.each(cases)('$name: $status on $field', async ({ body, status, field }) => {
    const { options, sent } = proxy(() => json(form));
    const response = await createFetchHandler(options)(step(body));
    const answer = await readJson(response);
    expect([response.status, answer.code, Object.keys(answer.errors)]).toEqual([status, status, [field]]);
    expect(sent).toEqual([]);
  });

  test('a body that is nested without end', async () => {
    const { options, sent, failures } = proxy(() => json(form));
    const depth = 15_000;
    const body = `{"key":"${key}","a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect((await createFetchHandler(options)(step(body))).status).toBe(422);
    expect([sent, failures]).toEqual([[], []]);
  });

  test('bytes that are no UTF-8', async () => {
    const { options } = proxy(() => json(form));
    const source = {
      start(controller: ReadableStreamDefaultController) {
        controller.enqueue(Uint8Array.of(0x22, 0xff, 0x22));
        controller.close();
      },
    };
    expect((await createFetchHandler(options)(streamed(source))).status).toBe(422);
  });

  test('anything but POST: 405, which names the method', async () => {
    const { options, sent } = proxy(() => json(form));
    for (const method of ['GET', 'PUT', 'OPTIONS']) {
      const response = await createFetchHandler(options)(new Request(address, { method }));
      expect([response.status, response.headers.get('allow'), (await readJson(response)).code]).toEqual([
        405,
        'POST',
        405,
      ]);
    }
    expect(sent).toEqual([]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'a body of the type "%s": 415',
    async (type) => {
      const { options, sent } = proxy(() => json(form));
      expect((await createFetchHandler(options)(step({ key }, { 'content-type': type }))).status).toBe(415);
      expect(sent).toEqual([]);
    },
  );

  test('a request that was read before: 500, and the failure says what to do', async () => {
    const { options, failures } = proxy(() => json(form));
    const request = step({ key });
    await request.text();
    expect((await createFetchHandler(options)(request)).status).toBe(500);
    expect(failures).toMatchObject([{ reason: 'error', error: { message: expect.stringContaining('unread') } }]);
  });

  test('a request that breaks off: 400', async () => {
    const { options, failures } = proxy(() => json(form));
    const source = {
      pull(controller: ReadableStreamDefaultController) {
        controller.error(new Error('gone'));
      },
    };
    expect((await createFetchHandler(options)(streamed(source))).status).toBe(400);
    expect(failures).toEqual([]);
  });
});

describe('the media type', () => {
  test.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json ;charset=utf-8'])(
    '%s is JSON',
    async (type) => {
      const { options } = proxy(() => json(form));
      expect((await createFetchHandler(options)(step({ key }, { 'content-type': type }))).status).toBe(200);
    },
  );
});

describe('the size of a body', () => {
  const withSize = (size: number) => {
    const empty = JSON.stringify({ key, text: '' }).length;
    return { key, text: 'x'.repeat(size - empty) };
  };

  test.each([
    { maxBytes: undefined, size: 65_536, want: 200 },
    { maxBytes: undefined, size: 65_537, want: 413 },
    { maxBytes: 100, size: 100, want: 200 },
    { maxBytes: 100, size: 101, want: 413 },
  ])('of $size bytes is answered with $want, if maxBytes is $maxBytes', async ({ maxBytes, size, want }) => {
    const { options, sent, failures } = proxy(() => json(form), { maxBytes });
    const response = await createFetchHandler(options)(step(withSize(size)));
    expect([response.status, sent.length]).toEqual([want, want === 200 ? 1 : 0]);
    expect(failures).toEqual(want === 200 ? [] : [{ reason: 'too-large' }]);
  });

  test('is known before the body ends, which is not read further', async () => {
    const { options } = proxy(() => json(form), { maxBytes: 100 });
    const cancel = vi.fn();
    let chunks = 0;
    const source = {
      pull(controller: ReadableStreamDefaultController) {
        chunks += 1;
        controller.enqueue(new Uint8Array(60));
      },
      cancel,
    };
    expect((await createFetchHandler(options)(streamed(source))).status).toBe(413);
    expect(cancel).toHaveBeenCalled();
    expect(chunks).toBeLessThan(10);
  });
});

describe('the half of the shared credentials', () => {
  const half = 'crp_hd84kg9zns53lvh1|||4711-half';
  const withHalf = { ...form, additional_data: { login_credentials: half } };

  test('goes to the server, and not to the page', async () => {
    const onLoginCredentials = vi.fn();
    const { options } = proxy(() => json(withHalf), { onLoginCredentials });
    const response = await createFetchHandler(options)(step({ key }));
    expect(await readJson(response)).toEqual(form);
    expect(onLoginCredentials.mock.calls).toEqual([[half, key]]);
  });

  test('is stored before the page gets its answer', async () => {
    let isStored = false;
    const onLoginCredentials = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      isStored = true;
    };
    const { options } = proxy(() => json(withHalf), { onLoginCredentials });
    await createFetchHandler(options)(step({ key }));
    expect(isStored).toBe(true);
  });

  test('does not reach the page if it cannot be stored, or nobody wants it; other data does', async () => {
    const data = { login_credentials: half, further: 'data' };
    const fail = () => {
      throw new Error('The store is full.');
    };
    const failing = proxy(() => json({ ...form, additional_data: data }), { onLoginCredentials: fail });
    const response = await createFetchHandler(failing.options)(step({ key }));
    expect([response.status, await readJson(response)]).toEqual([
      200,
      { ...form, additional_data: { further: 'data' } },
    ]);
    expect(failing.failures).toMatchObject([{ reason: 'error', error: { message: 'The store is full.' } }]);
    const silent = proxy(() => json(withHalf));
    expect(await (await createFetchHandler(silent.options)(step({ key }))).text()).not.toContain('4711-half');
  });
});

describe('an API that does not take the step', () => {
  const cases = [
    { name: 'a wrong API key', answer: () => json({ code: 401, message: 'No.' }, 401), want: 502, reason: 'refused' },
    { name: 'a forbidden one', answer: () => json({ code: 403, message: 'No.' }, 403), want: 502, reason: 'refused' },
    { name: 'a fault', answer: () => json({ code: 500, message: 'No.' }, 500), want: 502, reason: 'refused' },
    { name: 'too many requests', answer: () => json({ message: 'No.' }, 429), want: 429, reason: 'error' },
    { name: 'a proxy without JSON', answer: () => new Response('<html>', { status: 503 }), want: 502, reason: 'error' },
    { name: 'a broken connection', answer: () => new TypeError('fetch failed'), want: 502, reason: 'error' },
    { name: 'a fault of your own fetch', answer: () => new Error('mine'), want: 500, reason: 'error' },
  ];
  test.each(cases)('because of $name: $want, and $reason is reported', async ({ answer, want, reason }) => {
    const { options, sent, failures } = proxy(answer);
    const response = await createFetchHandler(options)(step({ key, USER_PIN: 'pin-of-nobody' }));
    const body = await readJson(response);
    expect([response.status, Object.keys(body), body.code]).toEqual([want, ['code', 'message'], want]);
    expect([sent.length, failures.map((failure) => failure.reason)]).toEqual([1, [reason]]);
    expect(response.headers.get('www-authenticate')).toBeNull();
  });

  test('in time: 504', async () => {
    const never = () => new Promise<Response>(() => {});
    const { options } = proxy(() => json(form));
    const { client } = proxyClient(never);
    const response = await createFetchHandler({ ...options, client })(step({ key }));
    expect([response.status, (await readJson(response)).code]).toEqual([504, 504]);
  });

  function proxyClient(answer: () => Promise<Response>) {
    const { options } = proxy(answer);
    const submitWizardStep: typeof options.client.submitWizardStep = (input) =>
      options.client.submitWizardStep({ ...input, timeouts: { attempt: 1 } });
    return { client: { submitWizardStep } };
  }
});

describe('your own functions', () => {
  test('are asked for the key of a session, also by a promise; what is not true is no', async () => {
    for (const [given, want] of [
      [Promise.resolve(true), 200],
      [Promise.resolve(false), 422],
      ['yes' as never, 422],
    ] as const) {
      const isOwnSession = vi.fn(() => given);
      const { options } = proxy(() => json(form), { isOwnSession });
      expect((await createFetchHandler(options)(step({ key }))).status).toBe(want);
      expect(isOwnSession.mock.calls).toEqual([[key]]);
    }
  });

  test('that throw are a 500, which does not say why', async () => {
    const isOwnSession = () => Promise.reject(new Error('SELECT failed'));
    const { options, sent, failures } = proxy(() => json(form), { isOwnSession });
    const response = await createFetchHandler(options)(step({ key }));
    expect([response.status, await response.text()]).toEqual([
      500,
      JSON.stringify({ code: 500, message: 'Internal server error' }),
    ]);
    expect([sent, failures]).toMatchObject([[], [{ reason: 'error', error: { message: 'SELECT failed' } }]]);
  });

  test('that listen to failures cannot change an answer', async () => {
    const onFailure = () => {
      throw new Error('log is full');
    };
    const { options } = proxy(() => json(form), { onFailure });
    expect((await createFetchHandler(options)(step({ key: 'other' }))).status).toBe(422);
  });

  test.each([
    { name: 'client', options: { client: undefined }, want: 'client' },
    { name: 'isOwnSession', options: { isOwnSession: undefined }, want: 'isOwnSession' },
    { name: 'a positive maxBytes', options: { maxBytes: 0 }, want: 'maxBytes' },
    { name: 'a number as maxBytes', options: { maxBytes: Number.NaN }, want: 'maxBytes' },
  ])('and options are needed at the start: $name', ({ options: wrong, want }) => {
    const { options } = proxy(() => json(form));
    expect(() => createFetchHandler({ ...options, ...wrong } as never)).toThrow(want);
  });
});

describe('the log', () => {
  test('has no secret, whatever goes wrong', async () => {
    const secrets = [apiKey, btoa(`api:${apiKey}`), key, 'pin-of-nobody', 'half-of-nobody'];
    const lines: string[] = [];
    const write = vi.spyOn(console, 'error').mockImplementation((...parts) => {
      lines.push(parts.map((part) => (part instanceof Error ? `${part.stack} ${JSON.stringify(part)}` : part)).join());
    });
    const echo = ({ headers, body }: { headers: object; body: string | undefined }) =>
      `${JSON.stringify(headers)} ${body}`;
    const replies = [
      (sent: never) => json({ message: echo(sent) }, 401),
      (sent: never) => json({ message: echo(sent) }, 429, { 'x-request-id': key }),
      (sent: never) => json({ message: echo(sent) }, 503),
      (sent: never) => new TypeError(`fetch failed ${echo(sent)}`),
      (sent: never) => new Response(`<html>${echo(sent)}`, { status: 200 }),
    ];
    for (const reply of replies) {
      const { options } = proxy(reply as never, { onFailure: undefined });
      const body = { key, USER_PIN: 'pin-of-nobody', credentials: 'half-of-nobody' };
      await createFetchHandler(options)(step(body));
      await createFetchHandler(options)(step({ ...body, key: 'other' }));
      await new Promise((resolve) => setTimeout(resolve));
    }
    write.mockRestore();
    expect(lines).toHaveLength(replies.length);
    for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret);
  });
});
