/** How long a comparison takes: our bundle, and documents of many operations. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareInTurns, median, run } from '@xs2a/tools-lib';
import { diff } from '../src/diff.ts';
import { multiply } from './multiply.ts';
import { row, seconds } from './table.ts';

const runs = 5;
const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const bundleFile = createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.json');
const bundle = JSON.parse(await readFile(bundleFile, 'utf8')) as object;

/** Milliseconds of one process, from start to exit. */
async function runProcess(base: string, revision: string): Promise<number> {
  const started = performance.now();
  await run(process.execPath, [cli, 'diff', base, revision]);
  return performance.now() - started;
}

/** Milliseconds of one comparison in memory, of documents that share no objects. */
function inMemory(document: object): () => Promise<number> {
  const revision = structuredClone(document);
  return async () => {
    const started = performance.now();
    diff(document, revision);
    return performance.now() - started;
  };
}

async function measure(command: () => Promise<number>): Promise<number> {
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await command());
  return median(times);
}

/** Measures, and prints a row for each limit. */
export async function benchSpeed(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-bench-'));
  try {
    const large = join(folder, 'large.json');
    const [hundred, many] = [multiply(bundle, 100), multiply(bundle, 1200)];
    await writeFile(large, JSON.stringify(many));
    const ownMs = await measure(() => runProcess(bundleFile, bundleFile));
    const largeMs = await measure(() => runProcess(large, large));
    const compared = await compareInTurns({ base: inMemory(hundred), ours: inMemory(many), runs, rounds: 1 });
    const growth = compared.ratios.map((ratio) => ratio / 12);
    const rows = [
      ['our bundle, as a process', seconds(ownMs), '1.00 s', ownMs <= 1000],
      ['1,200 operations, as a process', seconds(largeMs), '5.00 s', largeMs <= 5000],
    ] as const;
    const [small, big] = [seconds(median(compared.base)), seconds(median(compared.ours))];
    console.error(`in memory, 100 operations: ${small}, 1,200 operations: ${big}`);
    for (const [name, value, limit, isKept] of rows) {
      console.log(`compat, ${name}\t${value}\t${limit}\t${isKept ? 'ok' : 'missed'}`);
    }
    row('compat, from 100 to 1,200 operations', growth, 1.3, '× linear');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
