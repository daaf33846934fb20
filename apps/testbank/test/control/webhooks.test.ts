import { verify } from '@xs2a/webhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Control } from '../../src/control/client.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { temporaryDatabase } from '../support/database.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const secret = 'a-secret-of-this-test';

let testbank: Testbank;
let control: Control;
let account_id: string;
let key: string;
let receivers: Receiver[] = [];
beforeAll(async () => {
  testbank = await createTestbank({ now: '2026-06-01T10:00:00Z' });
  control = testbank.control;
});
beforeEach(async () => {
  const account = await control.createAccount();
  account_id = account.id;
  key = account.keys.test;
});
afterEach(async () => {
  await Promise.all(receivers.map((receiver) => receiver.close()));
  receivers = [];
});
afterAll(() => testbank.close());

async function receive(answer?: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const receiver = await startReceiver(answer);
  receivers.push(receiver);
  return receiver;
}

/** Everything that is due has been sent when the promise is fulfilled. */
const settle = () => control.travel({ milliseconds: 0 });
const verifyUser = (more: object = {}) =>
  control.createFinishedSession({ product: 'verification', account_id, ...more });
const deliveries = async (more: object = {}) => (await control.listDeliveries({ account_id, ...more })).deliveries;

describe('a webhook', () => {
  it('gets the events of its account and mode, signed', async () => {
    const { url, received } = await receive();
    await control.createWebhook({ account_id, url, secret });
    const { object } = await verifyUser();
    await verifyUser({ mode: 'live' });
    await control.createFinishedSession({ product: 'verification' });
    await settle();
    expect(received).toHaveLength(1);
    const [{ body, signature } = { body: '', signature: '' }] = received;
    const checked = await verify(Buffer.from(body), signature, secret);
    expect(checked).toMatchObject({ event: { type: 'transaction.created', data: object } });
    expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: 1, due_at: null, request: { body } }]);
  });

  it('is listed without its secret, and gets nothing after it was deleted', async () => {
    const { url, received } = await receive();
    const webhook = await control.createWebhook({ account_id, url });
    expect(webhook.secret).toMatch(/^\w{40}$/);
    const { secret: _, ...listed } = webhook;
    expect((await control.listWebhooks({ account_id })).webhooks).toEqual([listed]);
    expect((await control.listWebhooks({ account_id, mode: 'live' })).webhooks).toEqual([]);
    await control.deleteWebhook({ webhook_id: webhook.id });
    await verifyUser();
    await settle();
    expect(received).toEqual([]);
    expect((await control.listWebhooks({ account_id })).webhooks).toEqual([]);
  });

  it('that is deleted gets no further try', async () => {
    const { url, received } = await receive((response) => response.writeHead(503).end());
    const { id } = await control.createWebhook({ account_id, url });
    await verifyUser();
    await settle();
    await control.deleteWebhook({ webhook_id: id });
    await control.travel({ days: 1 });
    expect(received).toHaveLength(1);
    expect(await deliveries()).toEqual([]);
  });

  it('is one of three at most in each mode', async () => {
    const { url } = await receive();
    for (let count = 1; count <= 3; count += 1) await control.createWebhook({ account_id, url });
    await expect(control.createWebhook({ account_id, url })).rejects.toMatchObject({
      errors: { url: ['An account has up to 3 webhooks in each mode. Delete one of them first.'] },
    });
    expect(await control.createWebhook({ account_id, url, mode: 'live' })).toMatchObject({ mode: 'live' });
  });

  it.each([
    ['ftp://shop.example', 'The url must begin with http:// or https:// and name a host.'],
    ['shop.example', 'The url must begin with http:// or https:// and name a host.'],
    ['https://user:password@shop.example', 'The url must not contain a user name or password.'],
  ])('does not lead to %s', async (url, message) => {
    await expect(control.createWebhook({ account_id, url })).rejects.toMatchObject({ errors: { url: [message] } });
  });

  it.each([
    ['1234567', false],
    ['12345678', true],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
  ])('has a secret of 8 to 200 letters: "%.10s" %s', async (text, isAllowed) => {
    const { url } = await receive();
    const created = control.createWebhook({ account_id, url, secret: text });
    if (isAllowed) expect((await created).secret).toBe(text);
    else await expect(created).rejects.toMatchObject({ errors: { secret: [expect.any(String)] } });
  });

  it('of nobody is not found', async () => {
    const missing = { status: 404, message: expect.stringContaining('There is no webhook wh_none.') };
    await expect(control.deleteWebhook({ webhook_id: 'wh_none' })).rejects.toMatchObject(missing);
    await expect(control.rotateWebhookSecret({ webhook_id: 'wh_none' })).rejects.toMatchObject(missing);
  });
});

it('without local webhooks, no webhook leads to this machine', async () => {
  const strict = await createTestbank({ allowLocalWebhooks: false });
  for (const url of ['https://127.0.0.1', 'https://localhost', 'https://10.0.0.1', 'http://192.0.2.1']) {
    await expect(strict.control.createWebhook({ url })).rejects.toMatchObject({
      errors: { url: [expect.stringContaining('Start the Testbank with --allow-local-webhooks to reach it.')] },
    });
  }
  expect((await strict.control.listWebhooks()).webhooks).toEqual([]);
  await strict.close();
});

it('a receiver that fails 39 times gets the 40th try', async () => {
  const { url, received } = await receive((response, number) => response.writeHead(number < 40 ? 500 : 200).end());
  await control.createWebhook({ account_id, url });
  await verifyUser();
  await settle();
  expect(received).toHaveLength(1);
  await control.travel({ minutes: 1 });
  expect(received).toHaveLength(5);
  await control.travel({ days: 20 });
  expect(received).toHaveLength(40);
  expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: 40 }]);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});

it('a name that leads to this machine gets nothing once local webhooks are not allowed, and its delivery dies', async () => {
  const database = temporaryDatabase();
  const { url, received } = await receive();
  const lax = await createTestbank({ database: database.file });
  // The name has an address when the webhook is sent, not when it is entered.
  await lax.control.createWebhook({ url: url.replace('http://127.0.0.1', 'https://localhost') });
  await lax.close();
  const strict = await createTestbank({ database: database.file, allowLocalWebhooks: false });
  await strict.control.createFinishedSession({ product: 'verification' });
  await strict.control.travel({ days: 20 });
  const [delivery] = (await strict.control.listDeliveries({})).deliveries;
  expect(delivery).toMatchObject({ status: 'dead', attempts: 40, last_attempt: { answer: null } });
  expect(delivery?.last_attempt?.reason).toMatch(
    /^The url must lead to a public address; localhost \(.+\) is not one\./,
  );
  expect(received).toEqual([]);
  await strict.close();
  database.remove();
});

it('an event can be read when its webhook arrives', async () => {
  const statuses: Promise<number>[] = [];
  const { url, received } = await receive((response) => {
    const { id } = JSON.parse(received.at(-1)?.body ?? '');
    statuses.push(call(testbank, `/v1/events/${id}`, { secret: key }).then(({ status }) => status));
    response.end();
  });
  await control.createWebhook({ account_id, url });
  await verifyUser();
  await control.createFinishedSession({ product: 'connection', account_id, parameters: { sync_mode: 'full' } });
  await control.travel({ days: 3 });
  expect(statuses.length).toBeGreaterThan(3);
  expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
});

describe('a delivery to a receiver that is gone', () => {
  it('is dead after 40 tries, and can be sent again when it is back', async () => {
    const gone = await startReceiver();
    await gone.close();
    await control.createWebhook({ account_id, url: gone.url });
    await verifyUser();
    await control.travel({ days: 20 });
    const [dead] = await deliveries({ status: 'dead' });
    expect(dead).toMatchObject({ attempts: 40, due_at: null, last_attempt: { answer: null } });
    expect(dead?.last_attempt?.reason).toContain('ECONNREFUSED');
    await control.travel({ days: 5 });
    expect(await control.getDelivery({ delivery_id: dead?.id ?? '' })).toEqual(dead);
    const again = await control.redeliver({ delivery_id: dead?.id ?? '' });
    expect(again).toMatchObject({ status: 'pending', attempts: 0 });
    await settle();
    expect(await deliveries()).toMatchObject([{ status: 'pending', attempts: 1 }]);
  });

  it('cannot be sent again when the data of its event were deleted', async () => {
    const { url } = await receive();
    await control.createWebhook({ account_id, url });
    const { object } = await verifyUser();
    await settle();
    await call(testbank, `/v1/verifications/${object.id}`, { method: 'DELETE', secret: key });
    const [delivery] = await deliveries();
    await expect(control.redeliver({ delivery_id: delivery?.id ?? '' })).rejects.toMatchObject({
      errors: { delivery_id: ['The data of this event were deleted with its transaction.'] },
    });
  });

  it('is dead when the data of its event are deleted, and forgets what the receiver has answered', async () => {
    const { url, received } = await receive((response, number) => response.writeHead(500).end(`no ${number}`));
    await control.createWebhook({ account_id, url });
    const { object } = await verifyUser();
    await settle();
    expect(await deliveries()).toMatchObject([{ status: 'pending', last_attempt: { answer: { body: 'no 1' } } }]);
    await call(testbank, `/v1/verifications/${object.id}`, { method: 'DELETE', secret: key });
    await control.travel({ days: 1 });
    expect(received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ status: 'dead', last_attempt: { answer: { status: 500, body: '' } } }]);
  });

  it('about a bank account is dead after 30', async () => {
    const gone = await startReceiver();
    await gone.close();
    await control.createWebhook({ account_id, url: gone.url });
    await control.createFinishedSession({ product: 'connection', account_id, parameters: { sync_mode: 'none' } });
    await control.travel({ days: 20 });
    const attempts = (await deliveries()).map((delivery) => delivery.attempts);
    expect(new Set(attempts)).toEqual(new Set([30]));
  });
});

it('a delivery that has arrived can be sent again', async () => {
  const { url, received } = await receive();
  await control.createWebhook({ account_id, url });
  await verifyUser();
  await settle();
  const [delivered] = await deliveries({ status: 'delivered' });
  await control.redeliver({ delivery_id: delivered?.id ?? '' });
  await settle();
  expect(received.map(({ body }) => body)).toEqual([delivered?.request.body, delivered?.request.body]);
  await expect(control.redeliver({ delivery_id: 'del_none' })).rejects.toMatchObject({ status: 404 });
});

it('a redirect is not followed', async () => {
  const other = await receive();
  const { url } = await receive((response) => response.writeHead(302, { location: other.url }).end());
  await control.createWebhook({ account_id, url });
  await verifyUser();
  await settle();
  expect(other.received).toEqual([]);
  expect(await deliveries()).toMatchObject([
    { status: 'pending', last_attempt: { reason: 'The receiver answered 302.', answer: { status: 302 } } },
  ]);
});

it('of an answer of 100 MB, only the beginning is read', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  let sent = 0;
  const { url } = await receive((response) => {
    const write = () => {
      while (sent < 100 && !response.destroyed) {
        sent += 1;
        if (!response.write(chunk)) return response.once('drain', write);
      }
      return response.end();
    };
    response.on('error', () => {});
    write();
  });
  await control.createWebhook({ account_id, url });
  await verifyUser();
  await settle();
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({ status: 'delivered', last_attempt: { answer: { status: 200 } } });
  expect(delivery?.last_attempt?.answer?.body.length).toBeLessThanOrEqual(64 * 1024);
  expect(sent).toBeLessThan(100);
});

it('a secret that is rotated between two tries signs the second one', async () => {
  const { url, received } = await receive((response, number) => response.writeHead(number === 1 ? 503 : 200).end());
  const { id } = await control.createWebhook({ account_id, url, secret });
  await verifyUser();
  await settle();
  const rotated = await control.rotateWebhookSecret({ webhook_id: id });
  expect(rotated.secret).not.toBe(secret);
  await control.travel({ minutes: 1 });
  const valid = await Promise.all(
    received.flatMap(({ body, signature }) =>
      [secret, rotated.secret].map(async (one) => 'event' in (await verify(Buffer.from(body), signature, one))),
    ),
  );
  expect(valid).toEqual([true, false, false, true]);
});

it('events about one object arrive in their order', async () => {
  const { url, received } = await receive();
  await control.createWebhook({ account_id, url });
  const { object } = await control.createFinishedSession({ product: 'payment', account_id });
  const path = `/v1/payments/${object.id}`;
  await call(testbank, `${path}/received`, { method: 'POST', secret: key });
  await call(testbank, `${path}/loss`, { method: 'POST', secret: key });
  await settle();
  const events = received.map(({ body }) => JSON.parse(body));
  expect(events.map(({ type, data }) => [type, data.payment_status])).toEqual([
    ['transaction.created', 'NONE'],
    ['transaction.updated', 'RECEIVED'],
    ['transaction.updated', 'LOSS'],
  ]);
});

it('31 days bring every event once, each after those before it', async () => {
  const { url, received } = await receive();
  await control.createWebhook({ account_id, url });
  // What is sent before the journey has one moment: only events of one object are sent one after the other.
  await control.freezeClock();
  await control.createFinishedSession({ product: 'connection', account_id, parameters: { sync_mode: 'full' } });
  await verifyUser();
  await control.travel({ days: 31 });
  await control.unfreezeClock();
  const sent = received.map(({ body }) => JSON.parse(body));
  const events = (await call(testbank, '/v1/events?per_page=1000', { secret: key })).body.data.toReversed();
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  expect(idsOf(sent).toSorted()).toEqual(idsOf(events).toSorted());
  const moments = sent.map(({ created_at }) => created_at);
  expect(moments).toEqual(moments.toSorted());
  const of = (account: string, list: readonly { id: string; data: { bank_account_id?: string } }[]) =>
    idsOf(list.filter(({ data }) => data.bank_account_id === account));
  const accounts = new Set(sent.flatMap(({ data }) => data.bank_account_id ?? []));
  expect(accounts.size).toBeGreaterThan(1);
  for (const account of accounts) expect(of(account, sent)).toEqual(of(account, events));
});

it('the query of a url is not shown with its deliveries', async () => {
  const { url } = await receive();
  await control.createWebhook({ account_id, url: `${url}hook?token=geheim` });
  await verifyUser();
  expect(JSON.stringify(await deliveries())).not.toContain('geheim');
});

describe('deliveries', () => {
  it('are listed by page, webhook, event and state, the newest first', async () => {
    const { url } = await receive();
    const webhook = await control.createWebhook({ account_id, url });
    await control.createWebhook({ account_id, url });
    await verifyUser();
    await verifyUser();
    const all = await control.listDeliveries({ account_id, per_page: 3 });
    expect([all.total, all.deliveries.length]).toEqual([4, 3]);
    const second = await control.listDeliveries({ account_id, per_page: 3, page: 2 });
    expect(second.deliveries).toHaveLength(1);
    expect(await deliveries({ webhook_id: webhook.id })).toHaveLength(2);
    const [newest] = all.deliveries;
    expect(await deliveries({ event_id: newest?.event_id })).toHaveLength(2);
    expect(await deliveries({ status: 'dead' })).toEqual([]);
  });

  it('of nobody are not found', async () => {
    await expect(control.getDelivery({ delivery_id: 'del_none' })).rejects.toMatchObject({ status: 404 });
    await expect(control.listDeliveries({ account_id: 'acc_none' })).rejects.toMatchObject({ status: 404 });
    await expect(control.listDeliveries({ status: 'lost' as 'dead' })).rejects.toMatchObject({
      errors: { status: expect.anything() },
    });
  });
});

describe('a test event', () => {
  it('of each type is sent, and is valid by the contract', async () => {
    const { url, received } = await receive();
    const { object } = await verifyUser();
    const connected = await control.createFinishedSession({ product: 'connection', account_id });
    const accounts = await call(testbank, '/v1/api/accounts', { secret: connected.access_token ?? '' });
    const bankAccount = accounts.body.data[0].id;
    await control.createWebhook({ account_id, url, secret });
    const about = {
      'transaction.created': object.id,
      'transaction.updated': object.id,
      'account.password_changed': undefined,
      'bank_accounts.new_account': bankAccount,
      'bank_accounts.new_turnovers': bankAccount,
      'bank_accounts.sync_failed': connected.object.id,
    } as const;
    for (const [type, object_id] of Object.entries(about)) {
      const sent = await control.createTestEvent({ type: type as keyof typeof about, object_id, account_id });
      expect(sent.delivery_ids).toHaveLength(1);
    }
    await settle();
    const types = await Promise.all(
      received.map(async ({ body, signature }) => {
        const checked = await verify(Buffer.from(body), signature, secret);
        return 'event' in checked ? checked.event.type : checked;
      }),
    );
    expect(types.toSorted()).toEqual(Object.keys(about).toSorted());
  });

  it.each([
    [{ type: 'transaction.created' }, 'The object_id field is required for transaction.created.'],
    [{ type: 'transaction.created', object_id: 'xv_none' }, /no such verification, risk or payment/],
    [{ type: 'bank_accounts.new_account', object_id: 'bac_none' }, /no such bank account/],
    [{ type: 'bank_accounts.sync_failed', object_id: 'bcn_none' }, /no such bank connection/],
    [{ type: 'account.password_changed', object_id: 'xv_none' }, /is about no object/],
  ] as const)('needs an object that exists: %o', async (event, message) => {
    await expect(control.createTestEvent({ ...event, account_id })).rejects.toMatchObject({
      errors: { object_id: [expect.stringMatching(message)] },
    });
  });

  it('is not about an object of another account, or a deleted one', async () => {
    const { object } = await verifyUser();
    const type = 'transaction.created';
    await expect(control.createTestEvent({ type, object_id: object.id })).rejects.toMatchObject({ status: 422 });
    await call(testbank, `/v1/verifications/${object.id}`, { method: 'DELETE', secret: key });
    await expect(control.createTestEvent({ type, object_id: object.id, account_id })).rejects.toMatchObject({
      errors: { object_id: ['This object was deleted. Send the id of an existing one.'] },
    });
  });
});
