import { setTimeout } from 'node:timers/promises';
import { startTestbank } from '../testbank.ts';
import type { SnippetServer } from './server.ts';

/** A call of the control. */
export interface ControlCall {
  /** Below the address: `/_testbank/faults`. */
  readonly path: string;
  /** The body, as JSON. */
  readonly body: string;
}

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
      const calls = callsOf(source);
      for (const { path, body } of calls) {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(address + path, { method: 'POST', headers, body });
        if (!answer.ok) throw new Error(`the Testbank cannot prepare "${path} ${body}": ${await answer.text()}`);
      }
      await control.clearRequests();
      return {
        env,
        exchanges: async () => (await control.listRequests()).requests,
        async takeBack() {
          const { faults } = await control.listFaults();
          await control.clearFaults();
          return faults;
        },
        async settle() {
          const late = calls.flatMap(({ body }) => {
            const { operation_id, delay_ms = 0 } = JSON.parse(body) as { operation_id?: string; delay_ms?: number };
            return delay_ms > 0 ? operation_id : [];
          });
          for (const id of late) {
            const isAnswered = async () =>
              (await control.listRequests()).requests.some(({ operation_id }) => operation_id === id);
            while (!(await isAnswered())) await setTimeout(10);
          }
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

/** What the Testbank is to prepare for a program: its comments `testbank: /_testbank/faults {"operation_id":…}`. */
export function callsOf(source: string): ControlCall[] {
  return [...source.matchAll(/^(?:\/\/|#) testbank: (\S+) (\{.*\})$/gm)].map(([, path = '', body = '']) => ({
    path,
    body,
  }));
}
