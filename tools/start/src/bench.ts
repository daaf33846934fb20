/**
 * `pnpm bench`: how long the loops of the people who work here take, and what the packages measure themselves, against
 * the limits that we promise.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, onInterrupt, readArguments, run, runCommand, UsageError } from '@xs2a/tools-lib';
import { runPackageBench } from './package-benches.ts';
import { compile, readPipeline } from './pipeline.ts';
import { root } from './root.ts';
import { areMet, type Row, seconds, toRow } from './rows.ts';
import { listScripts } from './scripts.ts';
import { formatTable } from './table.ts';

const runs = 3;
const edited = join(root, 'spec', 'shared', 'schemas', 'Flag.yaml');
const original = await readFile(edited, 'utf8');
/** What the benchmark wrote into the file. */
let draft: string | undefined;

interface Benchmark {
  name: string;
  limitMs: number;
  /** What has been done before the first run. */
  prepare?(): Promise<unknown>;
  /** Milliseconds of one run. */
  measure(run: number): Promise<number>;
}

const benchmarks: Benchmark[] = [
  {
    name: 'source to docs, nothing cached',
    limitMs: 30_000,
    measure: async () => (await turbo('generate', '--force')) + (await turbo('build', '--force')),
  },
  {
    name: 'source to docs, all cached',
    limitMs: 1000,
    measure: () => turbo('generate', 'build'),
  },
  {
    name: 'one edited schema to fresh types',
    limitMs: 3000,
    // `pnpm dev` compiles once when it starts.
    prepare: recompile,
    measure: async (count) => {
      // Into the description, whether it is plain or folded.
      draft = original.replace(/^description:\s*(?:[>|]-?\s+)?/, `$&${count} `);
      await writeFile(edited, draft);
      return recompile();
    },
  },
];

/** Milliseconds of a run of turbo. */
async function turbo(...args: string[]): Promise<number> {
  const started = performance.now();
  await run('turbo', ['run', ...args, '--output-logs=errors-only'], { cwd: root });
  return performance.now() - started;
}

async function recompile(): Promise<number> {
  const started = performance.now();
  const { ok, report } = await compile(['shared/schemas/Flag.yaml'], await readPipeline());
  if (!ok) throw new CommandError(report);
  return performance.now() - started;
}

/** Undoes the edit of the benchmark, unless somebody else has edited the file since. */
async function restore(): Promise<void> {
  if (draft === undefined || (await readFile(edited, 'utf8')) !== draft) return;
  await writeFile(edited, original);
  await recompile();
}

const packages = await listScripts('bench');
const help = `Measures this repository, and prints each result beside its limit. Needs an idle machine and some minutes.

Usage: pnpm bench [<name>]

  <name>  only measurements with this text in their names; without it, all:
${[...benchmarks, ...packages].map(({ name }) => `          ${name}`).join('\n')}
  --help  this text

Exit code: 0 if every limit is kept, 1 if not, 2 if the command is wrong.`;

/** @returns the exit code */
async function measureAll(filter: string): Promise<number> {
  const isWanted = ({ name }: { name: string }) => name.includes(filter);
  const matching = benchmarks.filter(isWanted);
  const others = packages.filter(isWanted);
  if (matching.length + others.length === 0)
    throw new UsageError(`No measurement has "${filter}" in its name.\n\n${help}`);
  const rows: Row[] = [];
  // Whatever is stale now would count as work of the cached run.
  if (matching.length > 0) await turbo('generate');
  await turbo('build');
  for (const { name, limitMs, prepare, measure } of matching) {
    await prepare?.();
    const times: number[] = [];
    for (let count = 0; count < runs; count++) times.push(await measure(count));
    await restore();
    rows.push(toRow(name, times, limitMs));
    console.error(`${name}: ${times.map(seconds).join(', ')}`);
  }
  for (const bench of others) rows.push(...(await runPackageBench(bench)));
  console.log(`\n${formatTable([['What', 'Median', 'Limit', 'Verdict'], ...rows])}`);
  return areMet(rows) ? 0 : 1;
}

onInterrupt(restore, 130);
await runCommand(async () => {
  const parsed = readArguments(help, {}, 1);
  if (parsed === undefined) return 0;
  const [filter = ''] = parsed.positionals;
  try {
    return await measureAll(filter);
  } finally {
    await restore();
  }
});
