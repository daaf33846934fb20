import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, json, startMock } from '../client.ts';
import { contract } from '../contract.ts';
import { control, errorsOf } from './control.ts';

interface Report {
  delivered: boolean;
  reason?: string;
  status?: number;
  duration_ms: number;
  request: { url: string; headers: Record<string, string>; body: string };
  response?: { status: number; headers: Record<string, string>; body: string };
}

const secret = 'secret_password';
let client: Client;
let server: Server;
let url: string;
let answer = { status: 200, body: 'ok' };
const received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  client = await startMock();
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    response.writeHead(answer.status).end(answer.body);
  });
  url = `http://127.0.0.1:${await listen(server)}/hook`;
});
afterEach(() => {
  answer = { status: 200, body: 'ok' };
  received.length = 0;
});
afterAll(async () => {
  server.close();
  await client.mock.close();
});

const send = (body: object) => control(client, 'POST', 'webhooks', body) as Promise<Report>;
const events = contract.webhooks.map(({ path }) => path);

describe('POST /_mock/webhooks', () => {
  it.each(events)('sends %s, signed', async (event) => {
    const report = await send({ event, url, secret });
    expect(report).toMatchObject({ delivered: true, status: 200, response: { status: 200, body: 'ok' } });
    expect(report.duration_ms).toBeGreaterThan(0);
    expect(received).toHaveLength(1);
    const { headers, body } = received[0] ?? { headers: {}, body: '' };
    expect(JSON.parse(body)).toMatchObject({ object: 'xs2a_event', type: event });
    expect(headers['content-type']).toBe('application/json');
    const expected = createHmac('sha256', secret).update(body).digest('hex');
    expect(headers['x-payload-signature']).toBe(`v1=${expected}`);
    expect(report.request).toMatchObject({ url, body, headers: { 'X-Payload-Signature': `v1=${expected}` } });
  });

  it('sends the example that is asked for', async () => {
    await send({ event: 'transaction.created', example: 'transaction-created-short', url, secret });
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ data: {} });
  });

  it('never shows the secret', async () => {
    const response = await client.call('POST', '/_mock/webhooks', json({ event: events[0], url, secret }));
    expect(await response.text()).not.toContain(secret);
  });

  it('says why a delivery counts as failed', async () => {
    answer = { status: 500, body: 'broken' };
    expect(await send({ event: events[0], url, secret })).toMatchObject({
      delivered: false,
      reason: 'The receiver answered 500.',
      status: 500,
      response: { status: 500, body: 'broken' },
    });
    const refused = await send({ event: events[0], url: 'http://127.0.0.1:1/', secret });
    expect(refused).toMatchObject({ delivered: false, reason: 'connect ECONNREFUSED 127.0.0.1:1' });
    expect(refused.response).toBeUndefined();
  });

  it('waits five seconds for the receiver', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await send({ event: events[0], url, secret });
    expect(timeout.mock.calls).toEqual([[5000]]);
    timeout.mockRestore();
  });

  it('reaches localhost by its name', async () => {
    expect(await send({ event: events[0], url: url.replace('127.0.0.1', 'localhost'), secret })).toMatchObject({
      delivered: true,
    });
  });

  it.each([
    ['an unknown event', { event: 'a' }, 'event', /Expected: transaction\.created, transaction\.updated, /],
    [
      'an example of another event',
      { example: 'new-account' },
      'example',
      /Expected: transaction-created-verification, /,
    ],
    ['a public address', { url: 'http://8.8.8.8/' }, 'url', /--allow-remote-webhooks/],
    ['another scheme', { url: 'ftp://127.0.0.1/' }, 'url', /http:\/\/ or https:\/\//],
  ])('refuses %s', async (_name, more, field, message) => {
    const errors = await errorsOf(client, 'webhooks', { event: 'transaction.created', url, secret, ...more });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]?.[0]).toMatch(message);
    expect(received).toEqual([]);
  });
});

describe('GET /_mock/webhooks', () => {
  it('lists the events of the contract with their examples', async () => {
    const { webhooks } = (await control(client, 'GET', 'webhooks')) as {
      webhooks: { event: string; summary: string; examples: { example: string; summary: string }[] }[];
    };
    expect(webhooks.map(({ event }) => event)).toEqual(events);
    expect(webhooks.every(({ summary, examples }) => summary !== '' && examples.length > 0)).toBe(true);
    expect(webhooks[0]?.examples[0]).toEqual({
      example: 'transaction-created-verification',
      summary: 'Verification created',
    });
  });
});

describe('with remote webhooks allowed', () => {
  it('an address that is neither loopback nor private is no longer refused', async () => {
    // The address of every interface: no range that is near, and yet nothing leaves this machine.
    const delivery = { event: 'transaction.created', url: url.replace('127.0.0.1', '0.0.0.0'), secret };
    expect(Object.keys(await errorsOf(client, 'webhooks', delivery))).toEqual(['url']);
    const remote = await startMock({ allowRemoteWebhooks: true });
    expect(await control(remote, 'POST', 'webhooks', delivery)).toMatchObject({ delivered: true });
    await remote.mock.close();
  });
});
