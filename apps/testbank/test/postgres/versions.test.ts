/** Testbanks of different versions on one database, while it is migrated. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { type Migrations, migrations } from '../../src/store/migrate.ts';
import { createTestbankOn, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { takeLog } from '../support/log.ts';
import { databaseOf, key, postgres, withClient } from '../support/postgres.ts';
import { germanTestbank, login } from '../walk.ts';

const own = Object.keys(migrations).length;
const numbered = (number: number) => String(number).padStart(4, '0');

/** The versions after this one: one adds a column, and the next one takes it away again. */
const added: Migrations = {
  ...migrations,
  [`${numbered(own + 1)}-add-note`]: () => ({
    up: async (db: Kysely<unknown>) => db.schema.alterTable('bank_user').addColumn('note', 'text').execute(),
  }),
};
const dropped: Migrations = {
  ...added,
  [`${numbered(own + 2)}-drop-note-needs-${numbered(own + 1)}`]: () => ({
    up: async (db: Kysely<unknown>) => db.schema.alterTable('bank_user').dropColumn('note').execute(),
  }),
};

let schema: string;
let testbanks: Testbank[];
/** Who has sent a webhook. */
let senders: string[];
beforeEach(() => {
  schema = databaseOf(randomUUID());
  testbanks = [];
  senders = [];
});
afterEach(() => Promise.all(testbanks.map((testbank) => testbank.close())));

async function open(name: string, versions: Migrations): Promise<Testbank> {
  const testbank = await createTestbankOn(
    (database, options) => openDatabase(database, { ...options, migrations: versions }),
    {
      database: `${postgres}?schema=${schema}`,
      key,
      webhookReceiver: () => {
        senders.push(name);
        return new Response();
      },
    },
  );
  testbanks.push(testbank);
  return testbank;
}

/** Walks wizards, each step at the next Testbank, until it is told to end. @returns the statuses that it got */
async function load(worker: number, isOver: () => boolean): Promise<Set<number>> {
  const statuses = new Set<number>();
  let turn = worker;
  const post = async (path: string, json: object, method = 'POST') => {
    turn += 1;
    const { status, body } = await call(testbanks[turn % testbanks.length] as Testbank, path, { method, json });
    statuses.add(status);
    return body;
  };
  for (let round = 0; !isOver(); round += 1) {
    const { wizard_session_key: session, transaction } = await post('/v1/verifications', germanTestbank);
    await post('/v1/wizard', { key: session });
    await post('/v1/wizard', { key: session, ...login('no-turnovers', `p.${worker}.${round}`) });
    await post('/v1/api/users', { name: transaction }, 'PUT');
  }
  return statuses;
}

function columns(): Promise<string[]> {
  return withClient(async (client) => {
    const sql =
      'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2';
    return (await client.query(sql, [schema, 'bank_user'])).rows.map(({ name }) => name);
  });
}

/** How many jobs were given to a Testbank that could not do them. */
function repeatedWakes(): Promise<number> {
  return withClient(async (client) => {
    const sql = `select count(*)::int as count from "${schema}_queue".job where retry_count > 0`;
    return (await client.query(sql)).rows[0].count;
  });
}

async function health(testbank: Testbank) {
  const answer = await testbank.fetch('http://testbank/healthz');
  return { status: answer.status, body: await answer.json() };
}

describe('a newer Testbank that adds something', () => {
  it('starts beside older ones under load, which go on, also after a restart', async () => {
    await open('old', migrations);
    let isOver = false;
    const workers = [0, 1, 2].map((worker) => load(worker, () => isOver));
    const walked = async (count: number) => {
      const before = await verifications();
      while ((await verifications()) < before + count) await sleep(10);
    };
    await walked(2);
    await open('new', added);
    expect(await columns()).toContain('note');
    await walked(5);
    await open('old again', migrations);
    await walked(5);
    isOver = true;
    const statuses = await Promise.all(workers);
    expect(new Set(statuses.flatMap((some) => [...some]))).toEqual(new Set([200]));
    expect(await Promise.all(testbanks.map(health))).toEqual(
      testbanks.map(() => expect.objectContaining({ status: 200 })),
    );
  });

  async function verifications(): Promise<number> {
    return (await call(testbanks[0] as Testbank, '/v1/verifications')).body.total;
  }
});

describe('a newer Testbank that takes something away', () => {
  it('leaves the previous version working, and an older one refuses to go on', async () => {
    const [oldest, middle] = [await open('oldest', migrations), await open('middle', added)];
    await oldest.control.createWebhook({ url: 'https://example.com/hook' });
    const newest = await open('newest', dropped);
    expect(await columns()).not.toContain('note');
    await expect
      .poll(() => health(oldest))
      .toEqual({
        status: 503,
        body: expect.objectContaining({ database: { status: 'outdated' } }),
      });
    const refused = await call(oldest, '/v1/verifications');
    expect(refused.status).toBe(503);
    expect(JSON.stringify(refused.body)).toContain('This Testbank is too old for its database. Update it.');
    await expect(oldest.control.travel({ days: 1 })).rejects.toThrow('too old');
    for (const testbank of [middle, newest]) {
      expect((await health(testbank)).status).toBe(200);
      // So many that the oldest would take some, if it still took jobs.
      for (let count = 0; count < 5; count += 1) {
        await testbank.control.createFinishedSession({ product: 'verification' });
      }
    }
    await newest.control.travel({ minutes: 1 });
    expect(senders.length).toBeGreaterThanOrEqual(2);
    expect(senders).not.toContain('oldest');
    expect(await repeatedWakes()).toBe(0);
    expect(takeLog().filter((line) => !line.includes('A newer Testbank has changed the database'))).toEqual([]);
  });

  it('keeps an older one from starting, and says why', async () => {
    await open('newest', dropped);
    await expect(open('oldest', migrations)).rejects.toMatchObject({
      name: 'DatabaseError',
      message: expect.stringContaining(`needs version ${own + 1} of the tables`),
    });
    await open('middle', added);
  });
});

it('three Testbanks that start at once on a new database take it', async () => {
  await Promise.all(['first', 'second', 'third'].map((name) => open(name, migrations)));
  const created = await Promise.all(
    testbanks.map((testbank) => call(testbank, '/v1/verifications', { method: 'POST', json: germanTestbank })),
  );
  expect(created.map(({ status }) => status)).toEqual([200, 200, 200]);
});
