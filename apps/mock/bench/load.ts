/** One run of the load generator, in its own process: options as JSON in, rate as JSON out. */
import autocannon from 'autocannon';
import type { SampleRequest } from './requests.ts';

export interface LoadOptions {
  url: string;
  /** Cycled through by each connection. */
  requests: readonly SampleRequest[];
  connections: number;
  /** Seconds, or a number of requests. */
  duration?: number;
  amount?: number;
}

export interface LoadResult {
  requestsPerSecond: number;
  /** Answers that were none, or no 2xx. */
  failed: number;
}

const { requests, ...options } = JSON.parse(process.argv[2] ?? '{}') as LoadOptions;
const result = await autocannon({
  ...options,
  requests: requests.map(({ method, path, headers, body = '' }) => ({ method, path, headers, body })),
});
const answer: LoadResult = {
  requestsPerSecond: result.requests.average,
  failed: result.non2xx + result.errors + result.timeouts,
};
console.log(JSON.stringify(answer));
