import { randomText } from '../platform/ids.ts';
import { hashSecret } from '../platform/secrets.ts';
import type { Caller } from './authenticate.ts';

/** Credentials for calls of the API that the Testbank makes itself. They are not stored, and end with the work. */
export class Passes {
  readonly #callers = new Map<string, Caller>();

  /** Runs a work with a secret that speaks for a caller. */
  async use<Result>(caller: Caller, work: (secret: string) => Promise<Result>): Promise<Result> {
    const secret = randomText(40);
    const hash = hashSecret(secret);
    this.#callers.set(hash, caller);
    try {
      return await work(secret);
    } finally {
      this.#callers.delete(hash);
    }
  }

  find(secret: string | undefined): Caller | undefined {
    return this.#callers.size === 0 || secret === undefined ? undefined : this.#callers.get(hashSecret(secret));
  }
}
