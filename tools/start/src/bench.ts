/**
 * `pnpm bench`: how long the loops of the people who work here take, and what the packages measure themselves, against
 * the limits that we promise. `pnpm bench mock` runs only what has this in its name.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackageBenches, runPackageBench } from './package-benches.ts';
import { compile } from './pipeline.ts';
import { root, run, StepError } from './steps.ts';
import { formatTable } from './table.ts';

const runs = 3;
const edited = join(root, 'spec', 'shared', 'schemas', 'Flag.yaml');
const original = await readFile(edited, 'utf8');
/** What the benchmark wrote into the file. */
let draft: string | undefined;

interface Benchmark {
  name: string;
  limitMs: number;
  /** Milliseconds of one run. */
  measure(run: number): Promise<number>;
}

const turbo = (...args: string[]) =>
  run(join(root, 'node_modules', '.bin', 'turbo'), ['run', ...args, '--output-logs=errors-only'], '.');

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
    measure: async (count) => {
      const [first = '', ...rest] = original.split('\n');
      draft = [`${first} ${count}`, ...rest].join('\n');
      await writeFile(edited, draft);
      return recompile();
    },
  },
];

async function recompile(): Promise<number> {
  const started = performance.now();
  const { ok, report } = await compile(['shared/schemas/Flag.yaml']);
  if (!ok) throw new StepError(report);
  return performance.now() - started;
}

/** Takes the edit of the benchmark back, unless somebody else has edited the file since. */
async function restore(): Promise<void> {
  if (draft === undefined || (await readFile(edited, 'utf8')) !== draft) return;
  await writeFile(edited, original);
  await recompile();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void restore().finally(() => process.exit(130)));
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const wanted = process.argv[2] ?? '';
const rows = [['What', 'Median', 'Limit', 'Verdict']];
try {
  const own = benchmarks.filter(({ name }) => name.includes(wanted));
  // Whatever is stale now would count as work of the cached run.
  if (own.length > 0) await turbo('generate');
  await turbo('build');
  for (const { name, limitMs, measure } of own) {
    const times: number[] = [];
    for (let count = 0; count < runs; count++) times.push(await measure(count));
    await restore();
    const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    rows.push([name, seconds(median), seconds(limitMs), median <= limitMs ? 'ok' : 'too slow']);
    console.error(`${name}: ${times.map(seconds).join(', ')}`);
  }
  const packages = await listPackageBenches();
  for (const bench of packages.filter(({ name }) => name.includes(wanted)))
    rows.push(...(await runPackageBench(bench)));
  console.log(`\n${formatTable(rows)}`);
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
} finally {
  await restore();
}
