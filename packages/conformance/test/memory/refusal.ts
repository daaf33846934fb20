/** An answer of an error, in the shape of the XS2A API. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;

  constructor(status: number, more: { headers?: Record<string, string>; errors?: Record<string, string[]> } = {}) {
    super(`refused with ${status}`);
    const { headers = {}, errors } = more;
    this.status = status;
    this.headers = { 'content-type': 'application/json', ...headers };
    this.body = { code: status, message: 'Refused', ...(errors && { errors }) };
  }
}
