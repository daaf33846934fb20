/**
 * Root runs the tests on PostgreSQL as the user `nobody`, who may write to a temporary folder only.
 *
 * Arguments: files of tests; by default those of the databases.
 */
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, runCommand } from '@xs2a/tools-lib';
import { nobody } from '../test/support/postgres-server.ts';
import { runOnPostgres } from './vitest.ts';

const databases = ['open', 'jobs', 'connections', 'versions', 'instances', 'tries', 'users'];
const usual = ['test/store', ...databases.map((name) => `test/postgres/${name}.test.ts`)];

async function main(): Promise<number> {
  if (process.getuid?.() !== 0) {
    throw new CommandError(
      'Only root can become another user. Run `pnpm test:long`: it runs as you, without privileges.',
    );
  }
  const files = process.argv.slice(2);
  const home = mkdtempSync(join(tmpdir(), 'testbank-home-'));
  chownSync(home, nobody, nobody);
  try {
    // Nothing is written next to the code: neither the settings nor the modules, compiled.
    const places = ['--configLoader', 'runner', '--fsModuleCachePath', home];
    return await runOnPostgres([...places, ...(files.length === 0 ? usual : files)], {
      env: { ...process.env, HOME: home },
      uid: nobody,
      gid: nobody,
    });
  } finally {
    rmSync(home, { recursive: true });
  }
}

await runCommand(main);
