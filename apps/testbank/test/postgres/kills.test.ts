/** Three Testbanks on one PostgreSQL under load, killed in turn, and the database with them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createControl } from '../../src/control/client.ts';
import { call } from '../call.ts';
import { type Receiver, startReceiver } from '../control/receiver.ts';
import { key } from '../support/postgres.ts';
import { createPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { germanTestbank, login } from '../walk.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const kills = 30;
/** After how many kills the database is ended at once, too. */
const killsPerCrash = 10;

let server: PostgresServer;
let receiver: Receiver;
const programs: (RunningProgram | undefined)[] = [undefined, undefined, undefined];
const addresses: string[] = [];

beforeAll(async () => {
  server = await createPostgresServer();
  receiver = await startReceiver();
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program?.stop('SIGKILL')));
  await receiver.close();
  await server.remove();
});

/** Starts one of the three without any help. */
async function serve(index: number): Promise<void> {
  const options = ['--port', '0', '--database', server.url, '--log-level', 'silent'];
  const program = start(process.execPath, [cli, ...options], { env: { XS2A_TESTBANK_KEY: key } });
  programs[index] = program;
  [addresses[index] = ''] = await program.waitFor(/http:\S+(?= \(stop)/);
}

/** A call of one of the three; `undefined` if it has gone, or the database has. */
async function send(index: number, path: string, method = 'GET', json?: object) {
  const target = {
    fetch: (input: Request | URL | string, init?: RequestInit) =>
      fetch(String(input).replace('http://testbank', addresses[index] ?? ''), init),
  };
  const answer = await call(target, path, { method, json }).catch(() => undefined);
  return answer?.status === 503 ? undefined : answer;
}

const verifications = new Set<string>();
const users = new Map<string, string>();

/** Creates and walks until it is told to end. */
async function load(index: number, isOver: () => boolean): Promise<void> {
  for (let round = 0; !isOver(); round += 1) {
    const created = await send(index, '/v1/verifications', 'POST', germanTestbank);
    if (created === undefined) {
      await sleep(20);
      continue;
    }
    const { wizard_session_key: session, transaction } = created.body;
    if ((await send(index, '/v1/wizard', 'POST', { key: session })) === undefined) continue;
    const end = await send(index, '/v1/wizard', 'POST', {
      key: session,
      ...login('no-turnovers', `p.${index}.${round}`),
    });
    if (end?.body.form?.name === 'finish') verifications.add(transaction);
    const user = await send(index, '/v1/api/users', 'PUT', { name: transaction });
    if (user !== undefined) users.set(user.body.id, transaction);
  }
}

it('no acknowledged write is lost, and no event is without its delivery', async () => {
  await serve(0);
  await createControl({ url: addresses[0] ?? '' }).createWebhook({ url: receiver.url });
  await Promise.all([serve(1), serve(2)]);
  let isOver = false;
  const workers = [0, 1, 2].flatMap((index) => [load(index, () => isOver), load(index, () => isOver)]);
  for (let kill = 0; kill < kills; kill += 1) {
    const before = verifications.size;
    // However slow the machine is: every kill meets a load that has finished at least one verification.
    while (verifications.size === before) await sleep(10);
    const index = kill % 3;
    await programs[index]?.stop('SIGKILL');
    if (kill % killsPerCrash === killsPerCrash - 1) {
      await server.stop('SIGQUIT');
      await server.start();
    }
    await serve(index);
  }
  isOver = true;
  await Promise.all(workers);

  const client = new pg.Client({ connectionString: server.url, options: '-c search_path=testbank' });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows;
  const stored = new Set((await rows('select reference from xs2a_transaction')).map(({ reference }) => reference));
  expect([...verifications].filter((reference) => !stored.has(reference))).toEqual([]);
  const names = new Map((await rows('select id, name from bank_user')).map(({ id, name }) => [id, name]));
  expect([...users].filter(([id, name]) => names.get(id) !== name)).toEqual([]);
  expect(verifications.size).toBeGreaterThanOrEqual(kills);

  expect(await rows('select id from event where id not in (select event_id from delivery)')).toEqual([]);
  expect(await rows('select event_id from delivery group by event_id, webhook_id having count(*) > 1')).toEqual([]);
  await expect
    .poll(() => rows("select id from delivery where status = 'pending'"), { timeout: 240_000, interval: 500 })
    .toEqual([]);
  const events = new Set((await rows('select id from event')).map(({ id }) => id));
  const received = receiver.received.map(({ body }) => JSON.parse(body).id as string);
  expect([...events].filter((id) => !received.includes(id))).toEqual([]);
  expect(received.filter((id) => !events.has(id))).toEqual([]);
  // A try that was under way when its process was killed is made again.
  expect(received.length - events.size).toBeLessThanOrEqual(kills * 16);
  await client.end();
});
