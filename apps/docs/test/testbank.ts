import { createTestbank, type Testbank } from '@xs2a/testbank';

/** A running Testbank. */
export interface RunningTestbank {
  /** Without a slash at the end. */
  readonly address: string;
  readonly control: Testbank['control'];
  close(): Promise<void>;
}

/** The outputs of the guides show its moments. */
export const testbankStart = '2026-03-16T10:00:00+01:00';

/** Starts a Testbank on a free port; its data and its moments are the same in each run. */
export async function startTestbank(): Promise<RunningTestbank> {
  const testbank = await createTestbank({ seed: 1, now: testbankStart });
  return { address: await testbank.listen(0), control: testbank.control, close: () => testbank.close() };
}
