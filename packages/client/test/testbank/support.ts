import { createTestbank, type Testbank } from '@xs2a/testbank';
import { afterAll, beforeAll } from 'vitest';
import { createXs2aClient, type Settings, type Xs2aClient } from '../../src/index.ts';

/** A Testbank for the tests of a file; each takes an account of its own. */
export class TestbankWorld {
  #testbank: Testbank | undefined;

  constructor() {
    beforeAll(async () => {
      this.#testbank = await createTestbank({ production: true });
    });
    afterAll(() => this.#testbank?.close());
  }

  get testbank(): Testbank {
    if (this.#testbank === undefined) throw new Error('The Testbank is created before the tests of the file.');
    return this.#testbank;
  }

  /** A client of a new account. */
  async client(settings: Settings = {}): Promise<Xs2aClient> {
    const { keys } = await this.testbank.control.createAccount({ name: 'client' });
    return createXs2aClient({
      apiKey: keys.test,
      baseUrl: 'http://testbank',
      fetch: this.testbank.fetch,
      ...settings,
    });
  }

  /** A `fetch` that loses an answer: the Testbank carries out the request, and the caller learns nothing of it. */
  losing(isLost: (init: RequestInit) => boolean): NonNullable<Settings['fetch']> {
    let hasLost = false;
    return async (url, init) => {
      const answer = await this.testbank.fetch(url, init);
      if (hasLost || !isLost(init)) return answer;
      hasLost = true;
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
      });
    };
  }
}
