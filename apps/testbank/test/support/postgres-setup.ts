/** Starts one PostgreSQL for all test files. */
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database.ts';
import { realClock } from '../../src/platform/clock.ts';
import { createPostgresServer } from './postgres-server.ts';

/** The same as in `postgres.ts`, which only tests can import. */
const template = 'testbank_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await createPostgresServer();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
  const options = { clock: realClock, log: () => {}, key: Buffer.alloc(32).toString('base64') };
  const { queue, store } = await openDatabase(new URL(`/${template}`, server.url).href, options);
  await queue.close();
  await store.close();
  project.provide('postgres', server.url);
  return () => server.remove();
}
