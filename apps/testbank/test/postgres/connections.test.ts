/** How many connections a Testbank takes, and what happens when there are none left. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectionLimits } from '../../src/store/connections.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createTestbank, type Testbank, type TestbankOptions } from '../../src/testbank.ts';
import { type Answer, type CallOptions, call } from '../call.ts';
import { createOnce, databaseOf, dropDatabase, key, postgres, urlOf, withClient } from '../support/postgres.ts';
import { createPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { germanTestbank, login } from '../walk.ts';

let testbank: Testbank | undefined;
const open = async (options: TestbankOptions): Promise<Testbank> => {
  testbank = await createTestbank({ key, logLevel: 'silent', webhookReceiver: () => new Response(), ...options });
  return testbank;
};
afterEach(async () => {
  await testbank?.close();
  testbank = undefined;
});

describe('a Testbank with the least connections', () => {
  const name = databaseOf(randomUUID());
  const database = urlOf(name);
  beforeAll(() => createOnce(name));
  afterAll(() => dropDatabase(name));

  it('takes no more of them under load, and does everything', async () => {
    const { least } = connectionLimits;
    const { fetch, control } = await open({ database, databaseConnections: least });
    await control.createWebhook({ url: 'https://example.com/hook' });
    let isOver = false;
    const counting = withClient(async (client) => {
      const counts: number[] = [];
      while (!isOver) {
        const sql = `select count(*)::int as count from pg_stat_activity
          where datname = $1 and pid <> pg_backend_pid() and backend_type = 'client backend'`;
        counts.push((await client.query(sql, [name])).rows[0].count);
      }
      return counts.toSorted((a, b) => a - b);
    }, database);
    const finished = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const post = (path: string, json: object) => patiently({ fetch }, path, { method: 'POST', json });
        const { wizard_session_key: session } = (await post('/v1/verifications', germanTestbank)).body;
        await post('/v1/wizard', { key: session });
        await post('/v1/wizard', { key: session, ...login('no-turnovers', `person.${index}`) });
        return (await post('/v1/wizard', { key: session, action: 'poll' })).body.form.name;
      }),
    );
    await control.travel({ hours: 1 });
    isOver = true;
    expect(finished).toEqual(finished.map(() => 'finish'));
    expect((await control.listDeliveries({ status: 'delivered' })).total).toBeGreaterThanOrEqual(20);
    const counts = await counting;
    expect(counts.at(-1)).toBeGreaterThanOrEqual(least);
    // One that the Testbank has closed and replaced is counted until the server has closed it as well.
    expect(counts[Math.floor(counts.length * 0.9)]).toBeLessThanOrEqual(least);
  });
});

it('a request that waits too long for one of the connections of its Testbank learns that the database is busy', async () => {
  const name = databaseOf(randomUUID());
  const url = `${postgres}?schema=${name}`;
  const options = { key, connections: connectionLimits.least };
  const store = await openPostgres(url, options);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // One holds the lock, and the other one waits for it: both keep their connections.
  const holders = [store.alone(() => released), store.alone(() => released)];
  const reading = store.read((db) => db.selectFrom('setting').selectAll().execute());
  await expect(reading).rejects.toMatchObject({ name: 'Unavailable', absence: 'busy' });
  release();
  await Promise.all(holders);
  expect(await store.read((db) => db.selectFrom('setting').selectAll().execute())).toEqual([]);
  await store.close();
});

/** A call that waits as long as the database is busy: a request waits for a connection for five seconds only. */
async function patiently(target: Pick<Testbank, 'fetch'>, path: string, options: CallOptions): Promise<Answer> {
  for (;;) {
    const answer = await call(target, path, options);
    if (answer.status !== 503) return answer;
  }
}

describe('the number of connections', () => {
  const { least, most } = connectionLimits;
  it.each([least - 1, most + 1, 4.5])('is not %s', async (databaseConnections) => {
    const opening = open({ database: urlOf('nowhere'), databaseConnections });
    await expect(opening).rejects.toThrow(`Expected: from ${least} to ${most}.`);
  });

  it('may be the most', async () => {
    const opening = open({ database: urlOf('nowhere'), databaseConnections: most });
    await expect(opening).rejects.toThrow('database "nowhere" does not exist');
  });
});

describe('a database without a connection left', () => {
  let server: PostgresServer;
  let others: pg.Client[];
  beforeAll(async () => {
    server = await createPostgresServer({ max_connections: '30' });
  });
  afterAll(() => server.remove());
  afterEach(() => Promise.all(others.map((client) => client.end())));

  /** Takes all that are left. */
  async function takeAll(): Promise<void> {
    others = [];
    for (;;) {
      const client = new pg.Client({ connectionString: server.url });
      client.on('error', () => {});
      try {
        await client.connect();
      } catch (error) {
        expect(error).toMatchObject({ code: '53300' });
        return;
      }
      others.push(client);
    }
  }

  it('is a 503 that says so, until there are some again', async () => {
    const { fetch } = await open({ database: server.url });
    const burst = () => Promise.all(Array.from({ length: 40 }, () => call({ fetch }, '/v1/verifications')));
    await takeAll();
    const refused = (await burst()).filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refused) {
      expect(status).toBe(503);
      expect(headers.get('Retry-After')).toBe('5');
      expect(JSON.stringify(body)).toContain('The database of the Testbank has no connection left. Try again later.');
    }
    await Promise.all(others.splice(0).map((client) => client.end()));
    await expect.poll(async () => (await burst()).filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('is refused at the start with what to do', async () => {
    await takeAll();
    await expect(open({ database: server.url })).rejects.toMatchObject({
      name: 'DatabaseError',
      message: expect.stringMatching(/too many clients already.*--database-connections.*max_connections/),
    });
  });
});
