/**
 * Compares the mock with prism-cli and with plain prism-http: 20 connections that stay open, server and load generator
 * in separate processes. All servers run all the time and are measured in turn, so that load on the machine affects all
 * of them. Prints a row for each promise: what, measured, limit and verdict, separated by tabs.
 */
import { load, residentMb, row, type Server } from '@xs2a/tools-bench';
import { median, toBenchmarkRow } from '@xs2a/tools-lib';
import { sampleRequests } from './requests.ts';
import { startSample } from './servers.ts';

const rounds = 3;
const connections = 20;

async function benchThroughput(): Promise<void> {
  const servers: Server[] = [];
  try {
    for (const name of ['mock', 'prism-cli', 'prism-http'] as const) servers.push(await startSample(name));
    for (const server of servers) await load(server, { requests: sampleRequests, connections, duration: 2 });
    for (const request of sampleRequests) {
      const rates = new Map<string, number[]>();
      for (let round = 0; round < rounds; round++) {
        for (const server of servers) {
          const { requestsPerSecond } = await load(server, { requests: [request], connections, duration: 3 });
          rates.set(server.name, [...(rates.get(server.name) ?? []), requestsPerSecond]);
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
    const server = await startSample('mock');
    times.push(server.startMs);
    await server.stop();
  }
  console.error(`start to first answer: ${times.map(Math.round).join(', ')} ms`);
  const seconds = median(times) / 1000;
  row('mock, start to first answer', `${seconds.toFixed(2)} s`, '1.50 s', seconds <= 1.5);
}

async function benchMemory(): Promise<void> {
  const server = await startSample('mock');
  try {
    await load(server, { requests: sampleRequests, connections, amount: 50_000 });
    const half = await residentMb(server.pid);
    await load(server, { requests: sampleRequests, connections, amount: 50_000 });
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
