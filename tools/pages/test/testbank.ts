import { createTestbank } from '@xs2a/testbank';
import type { ProgramServer } from '../src/run.ts';

/** The Testbank that a page has its reader start. */
export interface RunningTestbank extends ProgramServer {
  close(): Promise<void>;
}

export async function startTestbank(): Promise<RunningTestbank> {
  const testbank = await createTestbank();
  return { address: await testbank.listen(0), apiKey: 'testbank_test_key', close: () => testbank.close() };
}
