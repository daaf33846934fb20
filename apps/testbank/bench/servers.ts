import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Server, startServer } from '@xs2a/tools-bench';
import { probe } from './requests.ts';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Runs a work with the name of a database file, which is removed then. */
export async function withDatabase<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'testbank-bench-'));
  try {
    return await work(join(folder, 'bank.db'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Starts the Testbank as users do, with a database in a file. */
export function startTestbank(database: string): Promise<Server> {
  if (!existsSync(local('../dist/cli.js'))) throw new Error('The Testbank is not built. Run `pnpm build` first.');
  const args = (port: number) => [local('../bin/xs2a-testbank.js'), '--port', String(port), '--database', database];
  return startServer('Testbank', args, probe);
}

/** Runs a work beside a Testbank of its own. */
export function withTestbank<Result>(work: (server: Server) => Promise<Result>): Promise<Result> {
  return withDatabase(async (database) => {
    const server = await startTestbank(database);
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  });
}
