import { createMockServer } from '@xs2a/mock';

/** A request that the mock has answered. */
export interface Exchange {
  id: number;
  method: string;
  path: string;
  status: number;
}

/** The mock that answers in place of the API, and of the mock that a page has its reader start. */
export interface RunningMock {
  address: string;
  /** It takes any other one, too. */
  apiKey: string;
  /** What it has been asked, newest first. */
  exchanges(): Promise<Exchange[]>;
  close(): Promise<void>;
}

export async function startMock(): Promise<RunningMock> {
  const mock = await createMockServer();
  const address = await mock.listen(0);
  return {
    address,
    apiKey: 'key',
    exchanges: async () => {
      const answer = await fetch(`${address}/_mock/requests`);
      return ((await answer.json()) as { requests: Exchange[] }).requests;
    },
    close: () => mock.close(),
  };
}
