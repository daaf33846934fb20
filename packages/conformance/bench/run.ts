/** `pnpm bench`: a whole run of the command against the mock, each a process of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const runs = 3;
const limitSeconds = 60;
const leastRequests = 3000;

const command = fileURLToPath(new URL('../bin/xs2a-conformance.js', import.meta.url));
const mock = join(dirname(createRequire(import.meta.url).resolve('@xs2a/mock/package.json')), 'bin/xs2a-mock.js');

const folder = await mkdtemp(join(tmpdir(), 'xs2a-conformance-bench-'));
const server = spawn(process.execPath, [mock, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await addressOf(server);
  const times: number[] = [];
  let requests = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const report = join(folder, `${run}.json`);
    const started = performance.now();
    await promisify(execFile)(process.execPath, [command, '--url', url, '--report', 'json', '--output', report], {
      maxBuffer: 2 ** 26,
    });
    times.push((performance.now() - started) / 1000);
    requests = Math.min(requests, JSON.parse(await readFile(report, 'utf8')).requests);
  }
  const seconds = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  const isKept = seconds <= limitSeconds && requests >= leastRequests;
  const limit = `at least ${leastRequests} in ${limitSeconds} s`;
  const verdict = isKept ? 'ok' : 'missed';
  console.log(`conformance, requests of a whole run\t${requests} in ${seconds.toFixed(1)} s\t${limit}\t${verdict}`);
} finally {
  server.kill();
  await rm(folder, { recursive: true });
}

/** The address in the first line that the mock writes. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the mock has no output');
  const [line] = await once(createInterface(stdout), 'line');
  const address = /http:\/\/\S+/.exec(String(line))?.[0];
  if (address === undefined) throw new Error(`the mock did not start: ${line}`);
  return address;
}
