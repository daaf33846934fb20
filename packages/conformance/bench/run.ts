/** `pnpm bench`: a whole run of the command, in its own process, against the mock in this one. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@xs2a/mock';
import { run } from '@xs2a/tools-lib';

const runs = 3;
const limitSeconds = 60;
const leastRequests = 3000;

const command = fileURLToPath(new URL('../bin/xs2a-conformance.js', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'xs2a-conformance-bench-'));
const mock = await createMockServer({ logLevel: 'silent' });
try {
  const url = await mock.listen(0);
  const times: number[] = [];
  let requests = Number.POSITIVE_INFINITY;
  for (let round = 0; round < runs; round++) {
    const report = join(folder, `${round}.json`);
    const started = performance.now();
    await run(process.execPath, [command, '--url', url, '--report', 'json', '--output', report]);
    times.push((performance.now() - started) / 1000);
    requests = Math.min(requests, JSON.parse(await readFile(report, 'utf8')).requests);
  }
  const seconds = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  const isKept = seconds <= limitSeconds && requests >= leastRequests;
  const limit = `at least ${leastRequests} in ${limitSeconds} s`;
  const verdict = isKept ? 'ok' : 'missed';
  console.log(`conformance, requests of a whole run\t${requests} in ${seconds.toFixed(1)} s\t${limit}\t${verdict}`);
} finally {
  await mock.close();
  await rm(folder, { recursive: true });
}
