/** Kills Testbanks that share a PostgreSQL, as often as its arguments say. */
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '@xs2a/tools-lib';
import { runOnPostgres } from './vitest.ts';

/** The most kills: a day on a slow machine. */
const mostKills = 10_000;

/**
 * Reads how often Testbanks are killed and the database is restarted.
 *
 * @throws {UsageError} naming the option and what it takes
 */
export function readCounts(args: readonly string[]): { kills: number; restarts: number } {
  const { values } = parseArgs({
    // pnpm hands the `--` on.
    args: args.filter((arg) => arg !== '--'),
    options: { kills: { type: 'string', default: '200' }, restarts: { type: 'string', default: '10' } },
  });
  const kills = readCount('--kills', values.kills, 1, mostKills);
  return { kills, restarts: readCount('--restarts', values.restarts, 0, kills) };
}

function readCount(option: string, value: string, least: number, most: number): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least && count <= most) return count;
  throw new UsageError(`${option} "${value}" is not valid. Expected: a whole number from ${least} to ${most}.`);
}

async function main(): Promise<number> {
  const { kills, restarts } = readCounts(process.argv.slice(2));
  return runOnPostgres(['test/postgres/kills.test.ts'], {
    env: { ...process.env, XS2A_KILLS: String(kills), XS2A_RESTARTS: String(restarts) },
  });
}

if (import.meta.main) await runCommand(main);
