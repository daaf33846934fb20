import { Collector } from './bytes.ts';
import { type Body, createForward } from './forward.ts';
import type { ProxyOptions } from './options.ts';
import { aborted } from './refusal.ts';

/** What the handler needs of a `Request`, so that those of other libraries fit too. */
export interface FetchRequest {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): BodyReader } | null;
  readonly bodyUsed: boolean;
}

interface BodyReader {
  read(): Promise<{ value?: unknown }>;
  cancel(): Promise<unknown>;
}

/**
 * Creates a handler that forwards the steps of a widget to the API with your API key. It is for servers whose handlers
 * accept a `Request` and return a `Response`: Deno, Bun, Cloudflare Workers, Next.js, Hono and others. Mount it at a
 * path of your server, and set this address as the endpoint of the widget.
 *
 * The handler calls only the wizard operation, whatever the address of the request, and passes on no headers in either
 * direction. Its errors have the format of the API: `405` if the method is not `POST`, `413` if the body is too large,
 * and `415` if its media type is not JSON. The status is `422` if a field is invalid, the session is not yours, or the
 * API refuses the step. If the API fails, it is `429`, `502` or `504`. If `isOwnSession` throws, it is `500`.
 *
 * @param options client, check of the session, and limits
 * @returns a function that answers a request and does not reject
 * @throws TypeError when an option is missing, or `maxBytes` is not a positive number
 * @see Reference, section "Wizard-API"
 */
export function createFetchHandler(options: ProxyOptions): (request: FetchRequest) => Promise<Response> {
  const forward = createForward(options);
  return async (request) => {
    const { status, headers, text } = await forward({
      method: request.method,
      mediaType: request.headers.get('content-type'),
      read: (maxBytes) => readBody(request, maxBytes),
    });
    return new Response(text, { status, headers });
  };
}

async function readBody({ body, bodyUsed }: FetchRequest, maxBytes: number): Promise<Body> {
  if (bodyUsed) throw new TypeError('The body was read before: pass the request to this handler unread.');
  const collector = new Collector(maxBytes);
  const reader = body?.getReader();
  try {
    for (;;) {
      const value = (await reader?.read().catch(() => Promise.reject(aborted())))?.value;
      if (value === undefined) return { bytes: collector.join() };
      collector.add(value);
    }
  } catch (error) {
    // The rest is not needed. A sender that has gone is no error.
    reader?.cancel().catch(() => {});
    throw error;
  }
}
