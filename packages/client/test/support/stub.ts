import { vi } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';

export interface Sent {
  url: string;
  method: string | undefined;
  headers: Record<string, string>;
  body: string | undefined;
  init: RequestInit;
}

export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/**
 * A `fetch` that records what is sent, and answers in turn; the last answer is repeated.
 *
 * @param answers an `Error` is thrown
 */
export function stubFetch(...answers: ((sent: Sent) => Response | Error | Promise<Response>)[]) {
  const sent: Sent[] = [];
  const fetch = vi.fn(async (url: string, init: RequestInit): Promise<Response> => {
    const { method, body } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    const request = { url, method, headers, body: body as string | undefined, init };
    sent.push(request);
    const reply = answers[Math.min(sent.length, answers.length) - 1] ?? (() => answer({}));
    const response = await reply(request);
    if (response instanceof Error) throw response;
    return response;
  });
  return { fetch, sent };
}

/** Loads what follows a failure: that takes real time, and tests with fake timers wait for none. */
export async function loadRecovery(): Promise<void> {
  const fetch = async () => answer({}, 503);
  const client = createXs2aClient({ apiKey: 'key', fetch, retries: 0, hooks: {} });
  await client.getVersion().catch(() => {});
}
