import type { Answer } from './operations.ts';

/** An answer. Its headers are copied when they are first read, because few callers read them. */
export class LazyAnswer implements Answer<number, unknown> {
  declare readonly status: number;
  declare readonly body: unknown;
  declare readonly requestId: string | undefined;
  declare readonly headers: Headers;
  readonly #copy: () => Headers;

  /** @param copy copies the headers when it is first called */
  constructor(status: number, body: unknown, requestId: string | undefined, copy: () => Headers) {
    this.status = status;
    this.body = body;
    this.requestId = requestId;
    this.#copy = copy;
    Object.defineProperty(this, 'headers', LazyAnswer.#headers);
  }

  /**
   * A property of the answer itself, so that copies of the answer have it. All answers share its function: engines handle
   * an object with a function of its own as a dictionary, which takes several times as long.
   */
  static readonly #headers = {
    enumerable: true,
    get(this: LazyAnswer): Headers {
      return this.#copy();
    },
  };
}
