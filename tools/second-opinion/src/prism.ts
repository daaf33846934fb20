import { startPrismProxy } from './prism-proxy.ts';
import { startRelay } from './relay.ts';

/** A server, reached through the validating proxy of Prism. */
export interface PrismJudge {
  /** Address for the suite. Answers have the judgement of Prism in the header `sl-violations`. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param server its address, as a URL without a path */
export async function startPrismJudge(server: string): Promise<PrismJudge> {
  const proxy = await startPrismProxy(server);
  const relay = await startRelay(proxy.url, server);
  return {
    url: relay.url,
    close: async () => {
      await relay.close();
      await proxy.close();
    },
  };
}
