import { controlCallsIn } from '../../src/site/snippets.ts';
import { startTestbank } from '../testbank.ts';
import type { SnippetServer } from './server.ts';

/**
 * The Testbank: each program meets a new one, whose clock stands still unless the program polls. One that reads an
 * access token gets that of a bank user with a bank connection, as the guide for bank users makes one.
 */
export async function openTestbank(): Promise<SnippetServer> {
  const { address, control, close } = await startTestbank();
  return {
    env: { XS2A_BASE_URL: address, XS2A_API_KEY: 'testbank_test_key' },
    isRandom: true,
    async prepare(source) {
      await control.resetTestbank();
      // The bank user approves after some time.
      if (/\.poll\(/.test(source)) await control.unfreezeClock();
      else await control.freezeClock();
      const env = source.includes('XS2A_ACCESS_TOKEN') ? { XS2A_ACCESS_TOKEN: await createToken() } : {};
      for (const { method, path, body } of controlCallsIn(source)) {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(address + path, { method, headers, body });
        if (!answer.ok) throw new Error(`the Testbank cannot prepare "${path} ${body}": ${await answer.text()}`);
      }
      const start = new Date().toISOString();
      return {
        env,
        // A request that an earlier program has given up may be answered now.
        exchanges: async () => (await control.listRequests()).requests.filter(({ at }) => at >= start),
        async takeBack() {
          const { faults } = await control.listFaults();
          await control.clearFaults();
          // Who gives up early may do so before the request arrives.
          return faults.filter(({ delay_ms }) => delay_ms === 0);
        },
      };
    },
    close,
  };

  async function createToken(): Promise<string> {
    const { access_token } = await control.createFinishedSession({
      product: 'connection',
      parameters: { sync_mode: 'full' },
    });
    if (access_token === null) throw new Error('the Testbank has created a bank connection without an access token.');
    return access_token;
  }
}
