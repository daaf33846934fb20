/** An answer as Python reads it. */
interface Received {
  status: number;
  url: string;
  content: Uint8Array;
}

/**
 * Sends a request of a program in Python.
 *
 * @param headers pairs of names and values
 * @param body `undefined` for none, as Python's `None` arrives
 * @param timeout in seconds
 * @throws {Error} for a server on another machine
 */
export async function send(
  method: string,
  url: string,
  headers: [name: string, value: string][],
  body: string | undefined,
  timeout: number,
): Promise<Received> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error(`${url} is on another machine.`);
  const signal = AbortSignal.timeout(timeout * 1000);
  const response = await fetch(url, { method, headers, body: body ?? null, signal });
  return { status: response.status, url, content: new Uint8Array(await response.arrayBuffer()) };
}
