import { createXs2aClient } from '../../src/index.ts';
import type { ProxyFailure, ProxyOptions } from '../../src/proxy/index.ts';
import { type Sent, stubFetch } from './stub.ts';

export const apiKey = 'api-key-of-the-shop';
export const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';

/** A form as the API answers it. */
export const form = {
  code: 200,
  message: 'OK',
  error: [],
  polling: {},
  form: { name: 'login', elements: [] },
};

/** Options of a proxy that owns the session `key`, with what it sends and reports. */
export function proxy(
  answer: (sent: Sent) => Response | Error | Promise<Response>,
  more: Partial<ProxyOptions> = {},
): { options: ProxyOptions; sent: Sent[]; failures: ProxyFailure[] } {
  const { fetch, sent } = stubFetch(answer);
  const failures: ProxyFailure[] = [];
  const options = {
    client: createXs2aClient({ apiKey, fetch }),
    isOwnSession: (given: string) => given === key,
    onFailure: (failure: ProxyFailure) => failures.push(failure),
    ...more,
  };
  return { options, sent, failures };
}

/** The JSON of an answer, whose members a test expects. */
export async function readJson(
  response: Response,
): Promise<Record<string, unknown> & { errors: Record<string, string[]> }> {
  return (await response.json()) as never;
}
