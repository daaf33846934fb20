import { createServer, type Server } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as delivering from '../../src/webhooks/deliver.ts';
import { type SendOptions, sendWebhook } from '../../src/webhooks/send.ts';

let receiver: Server;
let url: string;
let status = 200;
const received: string[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push(`${request.headers['content-type']} ${request.headers['x-payload-signature']} ${body}`);
    if (status > 0) response.writeHead(status).end('thanks');
  });
  url = `http://127.0.0.1:${await listen(receiver)}/hook`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const webhook = () => ({ url, body: 'Hello World!', secret: 'secret_password' });
const options: SendOptions = { policy: { local: true, remote: false, repair: '' }, timeoutMs: 600_000 };
const signature = 'v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2';

it('a webhook is signed as the reference shows', async () => {
  status = 200;
  received.length = 0;
  const begun = performance.now();
  const delivery = await sendWebhook(webhook(), options);
  expect(received).toEqual([`application/json ${signature} Hello World!`]);
  expect(delivery).toEqual({
    delivered: true,
    durationMs: expect.any(Number),
    request: {
      url,
      headers: { 'Content-Type': 'application/json', 'X-Payload-Signature': signature },
      body: 'Hello World!',
    },
    answer: { status: 200, headers: expect.any(Object), body: 'thanks' },
  });
  expect(delivery.durationMs).toBeGreaterThan(0);
  expect(delivery.durationMs).toBeLessThan(performance.now() - begun);
});

it.each([
  [199 + 1, true],
  [299, true],
  [300, false],
  [404, false],
  [500, false],
])('an answer with status %i counts as delivered: %s', async (given, delivered) => {
  status = given;
  expect(await sendWebhook(webhook(), options)).toMatchObject({
    delivered,
    answer: { status: given },
    ...(!delivered && { reason: `The receiver answered ${given}.` }),
  });
});

it('a receiver that is silent has taken too long', async () => {
  status = 0;
  const delivery = await sendWebhook(webhook(), { ...options, timeoutMs: 50 });
  expect(delivery).toMatchObject({ delivered: false, reason: 'The receiver took longer than 50 ms.' });
  expect(delivery.answer).toBeUndefined();
});

it('a receiver that nobody can reach is named', async () => {
  const resolve = async () => [];
  const nowhere = { ...webhook(), url: 'http://nowhere.example/' };
  expect(await sendWebhook(nowhere, { ...options, resolve })).toMatchObject({
    delivered: false,
    reason: 'The host nowhere.example cannot be resolved.',
  });
  const closed = await sendWebhook({ ...webhook(), url: 'http://127.0.0.1:1/' }, options);
  expect([closed.delivered, closed.reason]).toEqual([false, expect.stringContaining('ECONNREFUSED')]);
});

it('a receiver that may not be reached is refused', async () => {
  const remote = sendWebhook({ ...webhook(), url: 'http://8.8.8.8/' }, options);
  await expect(remote).rejects.toMatchObject({ status: 422, errors: { url: [expect.any(String)] } });
});

it.each([
  [Object.assign(new Error(''), { code: 'EPIPE' }), 'EPIPE'],
  [Object.assign(new Error('broken'), { code: 'EPIPE' }), 'broken'],
  [new DOMException('stop', 'AbortError'), 'The receiver took longer than 600000 ms.'],
])('a delivery that fails with %s has a reason', async (error, reason) => {
  const deliver = vi.spyOn(delivering, 'deliver').mockRejectedValueOnce(error);
  expect(await sendWebhook(webhook(), options)).toMatchObject({ delivered: false, reason });
  deliver.mockRestore();
});

it('an error that has nothing to do with the receiver is thrown', async () => {
  const deliver = vi.spyOn(delivering, 'deliver').mockRejectedValueOnce(new TypeError('bug'));
  await expect(sendWebhook(webhook(), options)).rejects.toThrow('bug');
  deliver.mockRestore();
});
