/** Starts a PostgreSQL, asks it something, and removes it: a program, so that a test can run it as another user. */
import { existsSync } from 'node:fs';
import pg from 'pg';
import { createPostgresServer } from './postgres-server.ts';

const server = await createPostgresServer();
const client = new pg.Client({ connectionString: server.url });
await client.connect();
const { rows } = await client.query("select 6 * 7 as answer, current_setting('data_directory') as folder");
await client.end();
await server.remove();
const [{ answer, folder }] = rows;
console.log(JSON.stringify({ user: process.getuid?.(), answer, isRemoved: !existsSync(folder) }));
