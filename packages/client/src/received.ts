import type { Answer } from './operations.ts';

/**
 * An answer as callers get it. Its headers are made when they are asked for: few callers read them, and to copy them
 * without the secret costs more than all else that is done to an answer.
 */
export class Received implements Answer<number, unknown> {
  declare readonly status: number;
  declare body: unknown;
  declare readonly headers: Headers;
  declare readonly requestId: string | undefined;
  #headers: Headers | (() => Headers);

  /**
   * @param body parsed; `undefined` if there is none, or if it is to be read as a stream
   * @param requestId what the server called its answer
   * @param copy makes the headers, without the secret of the client
   */
  constructor(status: number, body: unknown, requestId: string | undefined, copy: () => Headers) {
    this.status = status;
    this.body = body;
    this.requestId = requestId;
    this.#headers = copy;
    Object.defineProperty(this, 'headers', Received.#property);
  }

  /** Each answer owns it, so that a copy of an answer has it too; one getter for all is the cheapest way. */
  static readonly #property = {
    enumerable: true,
    get(this: Received): Headers {
      if (typeof this.#headers === 'function') this.#headers = this.#headers();
      return this.#headers;
    },
  };
}
