/** Several Testbanks on one PostgreSQL database, and what happens when it is lost. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { realClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/store/store.ts';
import { createTestbank, type Testbank, type TestbankOptions } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { databaseOf, key, postgres } from '../support/postgres.ts';
import { createPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { germanTestbank, login } from '../walk.ts';

let database: string;
let first: Testbank;
let second: Testbank;
let received: string[];

const open = (options: TestbankOptions = {}): Promise<Testbank> =>
  createTestbank({
    database,
    key,
    slowMs: 0,
    webhookReceiver: async (request) => {
      received.push(JSON.parse(await request.text()).id);
      return new Response();
    },
    ...options,
  });

beforeEach(async () => {
  database = `${postgres}?schema=${databaseOf(randomUUID())}`;
  received = [];
  [first, second] = [await open(), await open()];
});
afterEach(async () => {
  await first.close();
  await second.close();
});

const create = async (testbank: Testbank) =>
  (await call(testbank, '/v1/verifications', { method: 'POST', json: germanTestbank })).body;
const step = (testbank: Testbank, json: object) => call(testbank, '/v1/wizard', { method: 'POST', json });
const total = async (testbank: Testbank, path: string): Promise<number> => (await call(testbank, path)).body.total;

describe('two Testbanks on one database', () => {
  it('walk one wizard in turns, and send its webhook once', async () => {
    await first.control.createWebhook({ url: 'https://example.com/hook' });
    const { wizard_session_key: session, transaction } = await create(first);
    expect((await step(second, { key: session })).body.form.name).toBe('login');
    expect((await step(first, { key: session, ...login() })).body.form.name).toBe('finish');
    expect((await call(second, `/v1/verifications/${transaction}`)).status).toBe(200);
    await second.control.travel({ minutes: 1 });
    expect(received).toHaveLength(1);
    expect(await total(second, `/v1/verifications/${transaction}/events`)).toBe(1);
  });

  it('let one of two steps at once win', async () => {
    const { wizard_session_key: session, transaction } = await create(first);
    await step(first, { key: session });
    const answers = await Promise.all([first, second].map((one) => step(one, { key: session, ...login() })));
    expect(answers.filter(({ body }) => body.form?.name === 'finish').length).toBeGreaterThan(0);
    expect(await total(first, `/v1/verifications/${transaction}/events`)).toBe(1);
  });

  it('take forty creations at once', async () => {
    const created = await Promise.all(
      Array.from({ length: 40 }, (_, index) => create(index % 2 === 0 ? first : second)),
    );
    expect(new Set(created.map(({ transaction }) => transaction)).size).toBe(40);
  });

  it('take one of twenty equal entries of the blacklist', async () => {
    const json = { data: 'DE04888888880087654321' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call(index % 2 === 0 ? first : second, '/v1/blacklist', { method: 'POST', json }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await total(first, '/v1/blacklist')).toBe(1);
  });

  it('have one clock, and travel one after the other', async () => {
    const before = Date.parse((await first.control.getClock()).now);
    await Promise.all([first.control.travel({ days: 15 }), second.control.travel({ days: 15 })]);
    const after = Date.parse((await second.control.getClock()).now);
    expect(Math.round((after - before) / 86_400_000)).toBe(30);
  });
});

describe('a database that is lost', () => {
  let server: PostgresServer;
  let testbank: Testbank;
  beforeEach(async () => {
    server = await createPostgresServer();
    database = server.url;
    testbank = await open();
  });
  afterEach(async () => {
    await testbank.close();
    await server.remove();
  });

  it('is a 503 with Retry-After until it is back, and nothing is lost', async () => {
    const { transaction } = await create(testbank);
    expect(await health()).toMatchObject({ status: 200, body: { status: 'ok', database: { status: 'ok' } } });
    await server.stop('SIGQUIT');
    const answer = await call(testbank, `/v1/sessions/${transaction}`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('5');
    expect(await health()).toMatchObject({
      status: 503,
      body: { status: 'unavailable', database: { status: 'lost' } },
    });
    await server.start();
    await expect.poll(async () => (await call(testbank, `/v1/sessions/${transaction}`)).status).toBe(200);
    expect((await create(testbank)).transaction).not.toBe(transaction);
  });

  it('fails the transaction under way, and neither the process nor the next one', async () => {
    const { store, queue } = await openDatabase(`${server.url}?schema=another`, {
      clock: realClock,
      log: () => {},
      key,
    });
    const names = (db: Db) => db.selectFrom('setting').select('name').execute();
    const interrupted = store.write(async (db) => {
      await db.insertInto('setting').values({ name: 'lost', value: '' }).execute();
      await server.stop('SIGQUIT');
      // The connection ends while no query is under way.
      await setImmediate();
      await names(db);
    });
    await expect(interrupted).rejects.toMatchObject({ name: 'Unavailable', absence: 'lost' });
    await server.start();
    await expect.poll(() => store.read(names).catch(() => 'lost')).toEqual([]);
    await queue.close();
    await store.close();
  });

  it('is a 503 of a journey, too', async () => {
    await server.stop('SIGQUIT');
    await expect(testbank.control.travel({ days: 1 })).rejects.toMatchObject({ status: 503 });
  });

  async function health() {
    const answer = await testbank.fetch('http://testbank/healthz');
    return { status: answer.status, body: await answer.json() };
  }
});
