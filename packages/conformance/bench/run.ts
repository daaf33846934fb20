/** `pnpm bench`: the command in its own process, against the mock in this one. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@xs2a/mock';
import { execute, run } from '@xs2a/tools-lib';
import { benchBesideOthers } from './compare.ts';
import { row } from './row.ts';

const runs = 3;
const limitSeconds = 60;
const leastRequests = 3000;
const helpLimitSeconds = 0.3;

const command = fileURLToPath(new URL('../bin/xs2a-conformance.js', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'xs2a-conformance-bench-'));
const mock = await createMockServer({ logLevel: 'silent' });
try {
  await benchHelp();
  await benchRun(await mock.listen(0));
} finally {
  await mock.close();
  await rm(folder, { recursive: true });
}
await benchBesideOthers();

/** The slowest of what needs no server. */
async function benchHelp(): Promise<void> {
  const medians: number[] = [];
  for (const args of [['--help'], ['--version'], ['--url', 'none']]) {
    const times: number[] = [];
    for (let round = 0; round < runs; round++)
      times.push(await secondsOf(() => execute(process.execPath, [command, ...args])));
    medians.push(median(times));
  }
  const seconds = Math.max(...medians);
  row(
    'conformance, help, version or a usage error',
    `${seconds.toFixed(2)} s`,
    `${helpLimitSeconds} s`,
    seconds <= helpLimitSeconds,
  );
}

async function benchRun(url: string): Promise<void> {
  const times: number[] = [];
  let requests = Number.POSITIVE_INFINITY;
  for (let round = 0; round < runs; round++) {
    const report = join(folder, `${round}.json`);
    const args = [command, '--url', url, '--report', 'json', '--output', report];
    times.push(await secondsOf(() => run(process.execPath, args)));
    requests = Math.min(requests, JSON.parse(await readFile(report, 'utf8')).requests);
  }
  const seconds = median(times);
  const isKept = seconds <= limitSeconds && requests >= leastRequests;
  const limit = `at least ${leastRequests} in ${limitSeconds} s`;
  row('conformance, requests of a whole run', `${requests} in ${seconds.toFixed(1)} s`, limit, isKept);
}

async function secondsOf(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
