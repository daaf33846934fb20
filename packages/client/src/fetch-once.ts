/**
 * The global `fetch`, kept from sending a request twice by itself. Runtimes repeat a request whose connection was cut
 * off before the answer, although it may have arrived; and here even `PUT` creates.
 *
 * - Bun repeats on a connection that it has used before: all but `GET` get a connection of their own.
 * - Deno repeats on any connection, unless the body is a stream, which can be read only once.
 * - Browsers repeat on a connection that they have used before, and cannot be kept from it.
 *
 * @param init changed on the way
 */
export function fetchOnce(url: string, init: RequestInit): Promise<Response> {
  if (init.method !== 'GET') {
    init.keepalive = false;
    if ((globalThis as { Deno?: unknown }).Deno) init.body = new Blob([(init.body as string) ?? '']).stream();
  }
  return globalThis.fetch(url, init);
}
