/** Calls the API of a Testbank. */
export type Caller = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

/** @throws {Error} with the answer if it is no 2xx */
export function callerOf(url: string, secret = 'testbank_test_key'): Caller {
  const authorization = `Basic ${Buffer.from(`api:${secret}`).toString('base64')}`;
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
}
