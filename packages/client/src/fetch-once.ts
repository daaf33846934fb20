/**
 * Calls the global `fetch`, and prevents it from sending a request twice. Runtimes repeat a request if its connection
 * breaks before the answer, although the request may have arrived; and in this API even `PUT` creates.
 *
 * - Bun repeats on a reused connection: everything but `GET` gets its own connection.
 * - Deno repeats on any connection, unless the body is a stream, which it can read only once.
 * - Browsers repeat on a reused connection. Nothing prevents that.
 *
 * @param init is changed
 */
export function fetchOnce(url: string, init: RequestInit): Promise<Response> {
  if (init.method !== 'GET') {
    init.keepalive = false;
    if ((globalThis as { Deno?: unknown }).Deno) init.body = new Blob([(init.body as string) ?? '']).stream();
  }
  return globalThis.fetch(url, init);
}
