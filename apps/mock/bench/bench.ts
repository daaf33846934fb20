/**
 * Compares the mock with prism-cli and with plain prism-http: 20 connections that stay open, server and load generator
 * in separate processes. All servers run all the time and are measured in turn, so that load on the machine affects all
 * of them. Prints a row for each promise: what, measured, limit and verdict, separated by tabs.
 */
import { fileURLToPath } from 'node:url';
import { median, run, toBenchmarkRow } from '@xs2a/tools-lib';
import type { LoadOptions, LoadResult } from './load.ts';
import { type SampleRequest, sampleRequests } from './requests.ts';
import { residentMb, type Server, startServer } from './servers.ts';

const rounds = 3;
const connections = 20;
const loadScript = fileURLToPath(new URL('load.ts', import.meta.url));

async function load(server: Server, requests: readonly SampleRequest[], more: Partial<LoadOptions>): Promise<number> {
  const options: LoadOptions = { url: server.url, requests, connections, ...more };
  const { stdout } = await run(process.execPath, [loadScript, JSON.stringify(options)]);
  const { requestsPerSecond, failed } = JSON.parse(stdout) as LoadResult;
  if (failed > 0) throw new Error(`${server.name} failed ${failed} times.`);
  return requestsPerSecond;
}

function row(what: string, measured: string, limit: string, kept: boolean): void {
  console.log([what, measured, limit, kept ? 'ok' : 'missed'].join('\t'));
}

async function benchThroughput(): Promise<void> {
  const servers: Server[] = [];
  try {
    for (const name of ['mock', 'prism-cli', 'prism-http'] as const) servers.push(await startServer(name));
    for (const server of servers) await load(server, sampleRequests, { duration: 2 });
    for (const request of sampleRequests) {
      const rates = new Map<string, number[]>();
      for (let round = 0; round < rounds; round++) {
        for (const server of servers) {
          const rate = await load(server, [request], { duration: 3 });
          rates.set(server.name, [...(rates.get(server.name) ?? []), rate]);
        }
      }
      for (const [name, all] of rates) console.error(`${request.name}, ${name}: ${all.map(Math.round).join(', ')}/s`);
      for (const [rival, limit] of [['prism-cli', 2] as const, ['prism-http', 0.9] as const]) {
        const rivals = rates.get(rival) ?? [];
        const ratios = (rates.get('mock') ?? []).map((rate, round) => rate / (rivals[round] ?? Number.NaN));
        const name = `mock, ${request.name}, beside ${rival}`;
        console.log(toBenchmarkRow(name, ratios, { value: limit, unit: '×', isLeast: true, digits: 1 }));
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function benchStart(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const server = await startServer('mock');
    times.push(server.startMs);
    await server.stop();
  }
  console.error(`start to first answer: ${times.map(Math.round).join(', ')} ms`);
  const seconds = median(times) / 1000;
  row('mock, start to first answer', `${seconds.toFixed(2)} s`, '1.50 s', seconds <= 1.5);
}

async function benchMemory(): Promise<void> {
  const server = await startServer('mock');
  try {
    await load(server, sampleRequests, { amount: 50_000 });
    const half = await residentMb(server.pid);
    await load(server, sampleRequests, { amount: 50_000 });
    const whole = await residentMb(server.pid);
    row('mock, resident after 100,000 requests', `${whole.toFixed(0)} MB`, '220 MB', whole <= 220);
    const growth = whole - half;
    row('mock, growth in the second half of them', `${Math.round(growth) || 0} MB`, '10 MB', growth <= 10);
  } finally {
    await server.stop();
  }
}

await benchStart();
await benchMemory();
await benchThroughput();
