/** Verifications per second of one, two and three Testbanks on one PostgreSQL, and what they spend. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createControl } from '@xs2a/testbank/control';
import { type Server, startServer } from '@xs2a/tools-bench';
import { median } from '@xs2a/tools-lib';
import pg from 'pg';
import { createPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { callerOf } from '../caller.ts';
import { probe } from '../requests.ts';
import { processorSeconds } from './processor.ts';

const most = 3;
const rounds = 3;
const seconds = 8;
const idleSeconds = 15;
/** Callers of all Testbanks together. */
const callers = 24;

/** What came of a load on some of the Testbanks. */
interface Measurement {
  readonly perSecond: number;
  /** Processor time of a verification in milliseconds. */
  readonly testbankMs: number;
  readonly postgresMs: number;
  readonly callerMs: number;
  /** Transactions that were run again, of those that were committed. */
  readonly repeated: number;
}

export async function benchInstances(): Promise<void> {
  process.env.XS2A_TESTBANK_KEY = Buffer.alloc(32, 1).toString('base64');
  const database = await createPostgresServer();
  const servers: Server[] = [];
  try {
    for (let index = 0; index < most; index++) servers.push(await startTestbank(database));
    const control = createControl({ url: servers[0]?.url ?? '' });
    const keys = ['testbank_test_key'];
    while (keys.length < callers) keys.push((await control.createAccount()).keys.test);
    const idle = await measureIdle(servers, database);
    await measureAll('one account', servers, database, keys.slice(0, 1), idle);
    await measureAll(`${callers} accounts`, servers, database, keys, idle);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.remove();
  }
}

function startTestbank({ url }: PostgresServer): Promise<Server> {
  const program = fileURLToPath(new URL('../../bin/xs2a-testbank.js', import.meta.url));
  const args = (port: number) => [program, '--port', String(port), '--database', url, '--production'];
  return startServer('Testbank', args, probe);
}

/** One, two and three take turns, so that other load on the machine affects all of them. */
async function measureAll(
  what: string,
  servers: readonly Server[],
  database: PostgresServer,
  keys: readonly string[],
  idle: Idle,
): Promise<void> {
  const measured = servers.map((): Measurement[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, list] of measured.entries()) {
      list.push(await measure(servers.slice(0, index + 1), servers, database, keys, idle));
    }
  }
  const single = measured[0] ?? [];
  console.log(`\n${what}\n${columns.join('\t')}`);
  for (const [index, list] of measured.entries()) {
    const of = (read: (measurement: Measurement, round: number) => number) => median(list.map(read));
    const ratio = of(({ perSecond }, round) => perSecond / (single[round]?.perSecond ?? Number.NaN));
    const cells = [
      String(index + 1),
      of(({ perSecond }) => perSecond).toFixed(0),
      ratio.toFixed(2),
      of(({ testbankMs }) => testbankMs).toFixed(1),
      of(({ postgresMs }) => postgresMs).toFixed(1),
      of(({ callerMs }) => callerMs).toFixed(1),
      `${(of(({ repeated }) => repeated) * 100).toFixed(0)} %`,
    ];
    console.log(cells.join('\t'));
  }
}

const columns = ['Testbanks', '/s', 'times one', 'ms Testbank', 'ms PostgreSQL', 'ms caller', 'repeated'];

/** Processor time that is spent without any request, in seconds of a second. */
interface Idle {
  readonly testbank: number;
  readonly postgres: number;
}

async function measureIdle(servers: readonly Server[], database: PostgresServer): Promise<Idle> {
  const before = await spent(servers, database);
  await sleep(idleSeconds * 1000);
  const after = await spent(servers, database);
  const idle = {
    testbank: (after.testbank - before.testbank) / idleSeconds,
    postgres: (after.postgres - before.postgres) / idleSeconds,
  };
  const each = (value: number) => `${((value * 1000) / servers.length).toFixed(1)} ms of a second`;
  console.log(`an idle Testbank\t${each(idle.testbank)}\tand of PostgreSQL\t${each(idle.postgres)}`);
  return idle;
}

async function spent(servers: readonly Server[], database: PostgresServer) {
  const testbanks = await Promise.all(servers.map(({ pid }) => processorSeconds(pid)));
  const { user, system } = process.cpuUsage();
  return {
    testbank: testbanks.reduce((sum, value) => sum + value, 0),
    postgres: await processorSeconds(database.pid ?? 0),
    caller: (user + system) / 1e6,
    ...(await transactions(database.url)),
  };
}

async function measure(
  called: readonly Server[],
  all: readonly Server[],
  database: PostgresServer,
  keys: readonly string[],
  idle: Idle,
): Promise<Measurement> {
  const before = await spent(all, database);
  const started = performance.now();
  const end = started + seconds * 1000;
  const finished = await Promise.all(
    Array.from({ length: callers }, (_, index) => {
      const { url } = called[index % called.length] as Server;
      return walkUntil(end, url, keys[index % keys.length] ?? '', index);
    }),
  );
  const duration = (performance.now() - started) / 1000;
  const after = await spent(all, database);
  const count = finished.reduce((sum, value) => sum + value, 0);
  const each = (name: 'testbank' | 'postgres') => ((after[name] - before[name] - idle[name] * duration) * 1000) / count;
  return {
    perSecond: count / duration,
    testbankMs: each('testbank'),
    postgresMs: each('postgres'),
    callerMs: ((after.caller - before.caller) * 1000) / count,
    repeated: (after.undone - before.undone) / (after.committed - before.committed),
  };
}

/** Creates verifications and walks through them until a moment. @returns how many */
async function walkUntil(end: number, url: string, key: string, index: number): Promise<number> {
  const call = callerOf(url, key);
  const walk = async () => {
    const { wizard_session_key } = await call('POST', '/v1/verifications', { bank_code: '88888888', country_id: 'DE' });
    await call('POST', '/v1/wizard', { key: wizard_session_key });
    const login = { USER_NAME: `person.${index}`, USER_PIN: 'no-turnovers', privacy_policy: true };
    await call('POST', '/v1/wizard', { key: wizard_session_key, ...login });
  };
  let count = 0;
  while (performance.now() < end) {
    try {
      await walk();
      count += 1;
    } catch (error) {
      // Too many at once: a caller tries again.
      if (!String(error).includes('was answered with 503')) throw error;
    }
  }
  return count;
}

async function transactions(connectionString: string): Promise<{ committed: number; undone: number }> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const sql = 'select xact_commit, xact_rollback from pg_stat_database where datname = current_database()';
  const { rows } = await client.query(sql);
  await client.end();
  return { committed: Number(rows[0].xact_commit), undone: Number(rows[0].xact_rollback) };
}
