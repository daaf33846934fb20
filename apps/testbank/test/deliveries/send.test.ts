import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verify } from '@xs2a/webhooks';
import { expect, it } from 'vitest';
import { sendInProcess, sendOverNetwork } from '../../src/deliveries/send.ts';

const policy = { local: true, remote: true, repair: '' };
const webhook = { url: 'https://shop.example/webhooks', body: '{"id":"ev_1","type":"test"}', secret: 'a-secret' };

it('a receiver that is too slow has failed', async () => {
  const server = createServer(() => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const sent = await sendOverNetwork({ policy, timeoutMs: 50 })({ ...webhook, url });
  expect(sent).toMatchObject({ status: null, reason: 'The receiver took longer than 50 ms.', answer: '' });
  server.closeAllConnections();
  server.close();
});

it('a name that resolves to a private address is not reached without local webhooks', async () => {
  const strict = { local: false, remote: true, repair: 'Start the Testbank with --allow-local-webhooks to reach it.' };
  const resolve = async () => [{ address: '10.1.2.3', family: 4 }];
  const sent = await sendOverNetwork({ policy: strict, resolve })(webhook);
  expect(sent).toEqual({
    durationMs: 0,
    status: null,
    reason: `The url must lead to a public address; shop.example (10.1.2.3) is not one. ${strict.repair}`,
    answer: '',
  });
});

it('a name that cannot be resolved has failed', async () => {
  const sent = await sendOverNetwork({ policy, resolve: async () => [] })(webhook);
  expect(sent).toMatchObject({ status: null, reason: 'The host shop.example cannot be resolved.' });
});

it('a receiver in this process gets a signed request', async () => {
  const sent = await sendInProcess(async (request) => {
    expect([request.method, request.url]).toEqual(['POST', webhook.url]);
    const body = new Uint8Array(await request.arrayBuffer());
    expect(await verify(body, request.headers.get('x-payload-signature'), 'a-secret')).toMatchObject({ ok: true });
    return new Response('thanks', { status: 202 });
  })(webhook);
  expect(sent).toMatchObject({ status: 202, reason: null, answer: 'thanks' });
  expect.assertions(3);
});

it('a receiver in this process fails by its status, and by what it throws', async () => {
  const refused = await sendInProcess(() => new Response(null, { status: 409 }))(webhook);
  expect(refused).toMatchObject({ status: 409, reason: 'The receiver answered 409.' });
  const broken = await sendInProcess(() => {
    throw new Error('broken');
  })(webhook);
  expect(broken).toMatchObject({ status: null, reason: 'The receiver threw Error: broken.', answer: '' });
});
