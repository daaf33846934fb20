import { createMockServer } from '@xs2a/mock';

/** A running mock. */
export interface RunningMock {
  /** Without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** Starts a mock of the contract on a free port. */
export async function startMock(): Promise<RunningMock> {
  const mock = await createMockServer();
  return { address: await mock.listen(0), close: () => mock.close() };
}
