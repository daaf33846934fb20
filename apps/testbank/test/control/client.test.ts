import { expect, it } from 'vitest';
import { ControlError, createControl } from '../../src/control/client.ts';

/** What the client sends, and what it makes of an answer. */
function record(answer: Response | (() => Response)) {
  const requests: [string, RequestInit | undefined][] = [];
  const fetch = async (url: string, init?: RequestInit) => {
    requests.push([url, init]);
    return typeof answer === 'function' ? answer() : answer;
  };
  return { requests, fetch };
}

it('a call without a body has its input in the query', async () => {
  const { requests, fetch } = record(Response.json({ webhooks: [] }));
  const control = createControl({ url: 'https://testbank.example/', token: 'secret', fetch });
  expect(await control.listWebhooks({ mode: 'live' })).toEqual({ webhooks: [] });
  expect(requests).toEqual([
    [
      'https://testbank.example/_testbank/webhooks?mode=live',
      { method: 'GET', headers: { authorization: 'Bearer secret' } },
    ],
  ]);
});

it('a call with a body has the rest of its input in it', async () => {
  const { requests, fetch } = record(Response.json({}));
  await createControl({ fetch }).createApiKey({ account_id: 'acc/1', mode: 'test' });
  expect(requests).toEqual([
    [
      'http://127.0.0.1:4020/_testbank/accounts/acc%2F1/keys',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"mode":"test"}' },
    ],
  ]);
});

it('an answer without a body is undefined', async () => {
  const { fetch } = record(new Response(null, { status: 204 }));
  expect(await createControl({ fetch }).revokeApiKey({ key_id: 'key_1' })).toBeUndefined();
});

it('a path that lacks a part is not called', async () => {
  const { requests, fetch } = record(Response.json({}));
  await expect(createControl({ fetch }).revokeApiKey({ key_id: '' })).rejects.toThrow('revokeApiKey needs key_id.');
  // @ts-expect-error key_id is required
  await expect(createControl({ fetch }).revokeApiKey({})).rejects.toThrow('revokeApiKey needs key_id.');
  expect(requests).toEqual([]);
});

it('a refusal names operation, status, fields and repair', async () => {
  const errors = { url: ['The url must begin with https://.'], secret: ['It is too short.'] };
  const { fetch } = record(Response.json({ code: 422, message: 'Validation failed', errors }, { status: 422 }));
  const error = await createControl({ fetch })
    .createWebhook({ url: 'ftp://shop.example' })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ControlError);
  expect(error).toMatchObject({
    name: 'ControlError',
    operation: 'createWebhook',
    status: 422,
    errors,
    message: 'createWebhook: 422 Validation failed url: The url must begin with https://. secret: It is too short.',
  });
});

it('an answer that is not from a Testbank is an error that says so', async () => {
  const { fetch } = record(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(createControl({ fetch }).getClock()).rejects.toThrow('getClock: 502 The answer is not from a Testbank.');
});
