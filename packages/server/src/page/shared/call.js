/** An error answer of the server: its message, and for a 422 the messages by field. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {{ message?: string, errors?: Record<string, string[]> }} answer
   */
  constructor(status, { message = `The server has answered ${status}.`, errors = {} }) {
    super([message, ...Object.values(errors).flat()].join(' '));
    this.status = status;
    this.errors = errors;
  }
}

/**
 * Sends a request with JSON to the server of the page, never to another one. A call rejects with a {@link Refusal}, or
 * with an error if the server does not answer.
 *
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 */
export async function call(method, path, body, headers = {}) {
  const response = await request(method, path, body, headers);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/**
 * Like {@link call}, for an answer that is no JSON.
 *
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 */
export async function request(method, path, body, headers = {}) {
  const response = await fetch(new URL(path, location.origin), {
    method,
    // The browser adds no credentials of its own, and does not ask for any.
    credentials: 'omit',
    mode: 'same-origin',
    headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('The server does not answer.');
  });
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => ({})));
  return response;
}
