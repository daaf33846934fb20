import { startMock } from '../mock.ts';
import type { Exchange, SnippetServer } from './server.ts';

/** The mock: a program gets examples of the contract, or what it pins itself. */
export async function openMock(): Promise<SnippetServer> {
  const { address, close } = await startMock();
  const pinned = `${address}/_mock/next`;

  /** @returns the requests with a larger id, newest first */
  async function exchangesSince(id: number): Promise<(Exchange & { id: number })[]> {
    const answer = await fetch(`${address}/_mock/requests?since=${id}`);
    return ((await answer.json()) as { requests: (Exchange & { id: number })[] }).requests;
  }

  return {
    env: { XS2A_BASE_URL: address, XS2A_API_KEY: 'key', XS2A_ACCESS_TOKEN: 'token' },
    isRandom: false,
    async prepare() {
      const since = (await exchangesSince(0))[0]?.id ?? 0;
      return {
        env: {},
        exchanges: () => exchangesSince(since),
        async takeBack() {
          const { next } = (await (await fetch(pinned)).json()) as { next: object[] };
          await fetch(pinned, { method: 'DELETE' });
          return next;
        },
      };
    },
    close,
  };
}
