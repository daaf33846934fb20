/** One run of the load generator, in its own process: options as JSON in, what was measured as JSON out. */
import autocannon from 'autocannon';
import type { LoadOptions } from './load.ts';

const { requests, ...options } = JSON.parse(process.argv[2] ?? '{}') as LoadOptions & { url: string };
const result = await autocannon({
  ...options,
  requests: requests.map(({ method, path, headers, body = '' }) => ({ method, path, headers, body })),
});
console.log(
  JSON.stringify({
    requestsPerSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  }),
);
