import { setTimeout } from 'node:timers/promises';
import { startMock } from '../mock.ts';
import type { Exchange, SnippetServer } from './server.ts';

interface MockExchange extends Exchange {
  id: number;
  operationId: string | null;
}

/** The mock: a program gets the answers that it has pinned, and examples of the contract. */
export async function openMock(): Promise<SnippetServer> {
  const { address, close } = await startMock();
  const url = `${address}/_mock/next`;

  /** @returns the requests with a larger id, newest first */
  async function exchangesSince(id: number): Promise<MockExchange[]> {
    const answer = await fetch(`${address}/_mock/requests?since=${id}`);
    return ((await answer.json()) as { requests: MockExchange[] }).requests;
  }

  return {
    env: { XS2A_BASE_URL: address, XS2A_API_KEY: 'key', XS2A_ACCESS_TOKEN: 'token' },
    isRandom: false,
    async prepare(source) {
      const pins = pinsOf(source);
      for (const body of pins) {
        const answer = await fetch(url, { method: 'POST', body });
        if (!answer.ok) throw new Error(`the mock cannot prepare "${body}": ${await answer.text()}`);
      }
      const since = (await exchangesSince(0))[0]?.id ?? 0;
      return {
        env: {},
        exchanges: () => exchangesSince(since),
        async takeBack() {
          const { next } = (await (await fetch(url)).json()) as { next: object[] };
          await fetch(url, { method: 'DELETE' });
          return next;
        },
        async settle() {
          const late = pins.map((pin) => new URLSearchParams(pin)).filter((pin) => pin.has('delay_ms'));
          for (const pin of late) {
            const isAnswered = ({ operationId }: MockExchange) => operationId === pin.get('operationId');
            while (!(await exchangesSince(since)).some(isAnswered)) await setTimeout(10);
          }
        },
      };
    },
    close,
  };
}

/**
 * What the mock is to prepare for a program: its comments `mock: operationId=getRisk example=…`, with the fields that
 * `POST /_mock/next` takes.
 */
export function pinsOf(source: string): string[] {
  return [...source.matchAll(/^(?:\/\/|#) mock: (.+)$/gm)].map(([, fields = '']) => fields.trim().replaceAll(' ', '&'));
}
