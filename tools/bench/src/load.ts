import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';

export interface SampleRequest {
  name: string;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface LoadOptions {
  /** Cycled through by each connection. */
  requests: readonly SampleRequest[];
  /** They stay open. */
  connections: number;
  /** Seconds, or a number of requests. */
  duration?: number;
  amount?: number;
  /** Requests per second of all connections; as many as the server answers by default. */
  overallRate?: number;
}

export interface LoadResult {
  requestsPerSecond: number;
  /** Milliseconds in which 99 of 100 requests were answered, also counting the time that a request had to wait. */
  p99: number;
}

const script = fileURLToPath(new URL('load-process.ts', import.meta.url));

/**
 * Sends requests from a process of its own.
 *
 * @throws {Error} if one of them gets no answer, or no 2xx
 */
export async function load({ name, url }: { name: string; url: string }, options: LoadOptions): Promise<LoadResult> {
  const { stdout } = await run(process.execPath, [script, JSON.stringify({ ...options, url })]);
  const { failed, ...result } = JSON.parse(stdout) as LoadResult & { failed: number };
  if (failed > 0) throw new Error(`${name} failed ${failed} times.`);
  return result;
}
