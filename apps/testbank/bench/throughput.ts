/** Requests per second beside prism-cli, and the time of answers at half of the load that the Testbank can take. */

import { createControl } from '@xs2a/testbank/control';
import { load, prismCli, type SampleRequest, type Server, startServer } from '@xs2a/tools-bench';
import { toBenchmarkRow } from '@xs2a/tools-lib';
import { creations, probe, reads } from './requests.ts';
import { withTestbank } from './servers.ts';

const rounds = 3;
const connections = 20;

export async function benchThroughput(): Promise<void> {
  await withTestbank(async (testbank) => {
    const control = createControl({ url: testbank.url });
    const { object } = await control.createFinishedSession({ product: 'verification' });
    const id = String(object.id);
    const prism = await startServer('prism-cli', prismCli, probe);
    try {
      for (const request of reads(id)) await compare(testbank, prism, request, 5);
      for (const request of creations) await compare(testbank, prism, request, 2);
    } finally {
      await prism.stop();
    }
    await benchHalfLoad(testbank, [...reads(id), ...creations]);
  });
}

/** Both servers run all the time and are measured in turn, so that other load on the machine affects both. */
async function compare(testbank: Server, prism: Server, request: SampleRequest, limit: number): Promise<void> {
  const rates = new Map<Server, number[]>([
    [testbank, []],
    [prism, []],
  ]);
  for (const server of rates.keys()) await load(server, { requests: [request], connections, duration: 2 });
  for (let round = 0; round < rounds; round++) {
    for (const [server, measured] of rates) {
      const { requestsPerSecond } = await load(server, { requests: [request], connections, duration: 3 });
      measured.push(requestsPerSecond);
    }
  }
  for (const [{ name }, measured] of rates) {
    console.error(`${request.name}, ${name}: ${measured.map(Math.round).join(', ')}/s`);
  }
  const rivals = rates.get(prism) ?? [];
  const ratios = (rates.get(testbank) ?? []).map((rate, round) => rate / (rivals[round] ?? Number.NaN));
  const name = `testbank, ${request.name}, beside prism-cli`;
  console.log(toBenchmarkRow(name, ratios, { value: limit, unit: '×', isLeast: true, digits: 1 }));
}

async function benchHalfLoad(testbank: Server, requests: readonly SampleRequest[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { requestsPerSecond } = await load(testbank, { requests, connections, duration: 3 });
    const overallRate = Math.round(requestsPerSecond / 2);
    const { p99 } = await load(testbank, { requests, connections, duration: 5, overallRate });
    console.error(`reads and creations, ${overallRate} of ${Math.round(requestsPerSecond)}/s: p99 ${p99} ms`);
    times.push(p99);
  }
  const name = 'testbank, p99 of reads and creations at half load';
  console.log(toBenchmarkRow(name, times, { value: 25, unit: ' ms', digits: 0 }));
}
