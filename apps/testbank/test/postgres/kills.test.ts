/**
 * Three Testbanks on one PostgreSQL under load, killed in turn, and the database with them. `scripts/kills.ts` sets how
 * often: the variables `XS2A_KILLS` and `XS2A_RESTARTS`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createControl } from '../../src/control/client.ts';
import { call } from '../call.ts';
import { type Receiver, startReceiver } from '../control/receiver.ts';
import { key, withClient } from '../support/postgres.ts';
import { createPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { faultsOf, type Interruption, type StoredEvent, type Try } from '../support/postgres-tries.ts';
import { germanTestbank, login } from '../walk.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const nameTries = new URL('name-tries.ts', import.meta.url).href;

/** Kills of Testbanks, and crashes of the database, which are spread evenly among them. */
const kills = Number(process.env.XS2A_KILLS ?? 12);
const restarts = Number(process.env.XS2A_RESTARTS ?? 2);
const isCrash = (kill: number) => Math.floor(((kill + 1) * restarts) / kills) > Math.floor((kill * restarts) / kills);

/** How long the receiver takes for an answer. */
const answerMs = 100;

let server: PostgresServer;
let receiver: Receiver;
const programs: (RunningProgram | undefined)[] = [undefined, undefined, undefined];
const killed = new Set<RunningProgram>();
/** What those have printed that ended although nobody had killed them. */
const endedAlone: string[] = [];
const addresses: string[] = [];
const tries: Try[] = [];
const interruptions: Interruption[] = [];

beforeAll(async () => {
  server = await createPostgresServer({ track_commit_timestamp: 'on' });
  receiver = await startReceiver((response, number, request) => {
    const { id } = JSON.parse(receiver.received[number - 1]?.body ?? '');
    tries.push({ number, event: id, ...JSON.parse(String(request.headers['x-try'])) });
    // Long enough for many of them to be under way when their process ends.
    setTimeout(() => response.end(String(number)), answerMs);
  });
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program?.stop('SIGKILL')));
  await receiver.close();
  await server.remove();
});

/** Starts one of the three without any help. */
async function serve(index: number): Promise<void> {
  const options = ['--port', '0', '--database', server.url, '--log-level', 'silent'];
  const program = start(process.execPath, ['--import', nameTries, cli, ...options], {
    env: { XS2A_TESTBANK_KEY: key },
  });
  programs[index] = program;
  void program.ended.then(({ stderr }) => {
    if (!killed.has(program)) endedAlone.push(stderr);
  });
  [addresses[index] = ''] = await program.waitFor(/http:\S+(?= \(stop)/);
}

/** Ends something, and records when. */
async function interrupt(process: number | undefined, end: () => Promise<unknown>): Promise<void> {
  const from = Date.now();
  await end();
  interruptions.push({ process, from, to: Date.now() });
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

/** What was acknowledged. */
const sessions = new Set<string>();
const verifications = new Set<string>();
const users = new Map<string, string>();
const deleted = new Set<string>();

/** Creates, walks and deletes until it is told to end. */
async function load(index: number, isOver: () => boolean): Promise<void> {
  for (let round = 0; !isOver(); round += 1) {
    const created = await send(index, '/v1/verifications', 'POST', germanTestbank);
    if (created === undefined) {
      await sleep(20);
      continue;
    }
    const { wizard_session_key: session, transaction } = created.body;
    sessions.add(transaction);
    if ((await send(index, '/v1/wizard', 'POST', { key: session })) === undefined) continue;
    const end = await send(index, '/v1/wizard', 'POST', {
      key: session,
      ...login('no-turnovers', `p.${index}.${round}`),
    });
    if (end?.body.form?.name === 'finish') verifications.add(transaction);
    const user = await send(index, '/v1/api/users', 'PUT', { name: transaction });
    if (user === undefined) continue;
    const { id } = user.body;
    if (round % 2 === 0) users.set(id, transaction);
    else if ((await send(index, `/v1/api/users/${id}`, 'DELETE'))?.status === 204) deleted.add(id);
  }
}

it('no acknowledged write is lost, and each event is sent once, or again where a try was interrupted', {
  timeout: 1_200_000 + kills * 60_000,
}, async () => {
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
    const program = programs[index] as RunningProgram;
    killed.add(program);
    await interrupt(program.pid, () => program.stop('SIGKILL'));
    if (isCrash(kill)) {
      await interrupt(undefined, async () => {
        await server.stop('SIGQUIT');
        await server.start();
      });
    }
    await serve(index);
  }
  isOver = true;
  await Promise.all(workers);
  expect(endedAlone, 'Testbanks that nobody has killed').toEqual([]);
  expect(interruptions.filter(({ process }) => process !== undefined)).toHaveLength(kills);
  expect(interruptions.filter(({ process }) => process === undefined)).toHaveLength(restarts);

  await withClient(async (client) => {
    await client.query('set search_path to testbank');
    await expectAcknowledged(client);
    await expectDelivered(client);
  }, server.url);
});

async function expectAcknowledged(client: Client): Promise<void> {
  const known = async (sql: string) => new Set((await client.query(sql)).rows.map(({ name }) => name));
  const lost = (acknowledged: Iterable<string>, stored: Set<string>) =>
    [...acknowledged].filter((name) => !stored.has(name));
  expect(lost(sessions, await known('select reference as name from wizard_session'))).toEqual([]);
  expect(lost(verifications, await known('select reference as name from xs2a_transaction'))).toEqual([]);
  const named = await known("select id || ' ' || name as name from bank_user");
  expect(
    lost(
      [...users].map(([id, name]) => `${id} ${name}`),
      named,
    ),
  ).toEqual([]);
  const ids = await known('select id as name from bank_user');
  expect([...deleted].filter((id) => ids.has(id))).toEqual([]);
  expect(verifications.size).toBeGreaterThanOrEqual(kills);
  expect(deleted.size).toBeGreaterThan(0);
}

async function expectDelivered(client: Client): Promise<void> {
  const rows = async (sql: string) => (await client.query(sql)).rows;
  expect(await rows('select id from event where id not in (select event_id from delivery)')).toEqual([]);
  expect(await rows('select event_id from delivery group by event_id, webhook_id having count(*) > 1')).toEqual([]);
  // A job that failed because the database was away begins again after a minute.
  await expect
    .poll(() => rows("select id from delivery where status = 'pending'"), { timeout: 600_000, interval: 500 })
    .toEqual([]);
  expect(await rows("select id from delivery where status <> 'delivered' or attempts <> 1")).toEqual([]);
  const events = await rows(`
    select event.id, delivery.last_attempt,
      extract(epoch from pg_xact_commit_timestamp(event.xmin)) * 1000 as committed_at
    from event join delivery on delivery.event_id = event.id`);
  const stored = events.map(
    ({ id, last_attempt, committed_at }): StoredEvent => ({
      id,
      committedAt: Number(committed_at),
      concluded: Number(JSON.parse(last_attempt).answer),
    }),
  );
  const repeated = tries.length - stored.length;
  process.stdout.write(
    `${kills} kills, ${restarts} restarts: ${sessions.size} sessions, ${stored.length} events, ${repeated} tries repeated\n`,
  );
  const pids = new Set(interruptions.map(({ process }) => process));
  const named = tries.filter(({ process, startedAt }) => pids.has(process) && startedAt > 0);
  expect(named.length, 'tries of processes that were killed').toBeGreaterThan(0);
  expect(faultsOf(stored, tries, interruptions)).toEqual([]);
  expect(stored.length).toBeGreaterThanOrEqual(verifications.size);
}
