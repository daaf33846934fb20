/** The tests that the guide shows, run as a reader runs them: in one process, and against a Testbank that runs. */
import { afterAll, vi } from 'vitest';
import { startTestbank } from '../testbank.ts';

const testbank = await startTestbank();
afterAll(() => testbank.close());

vi.stubEnv('XS2A_BASE_URL', testbank.address);
// They read the address when they are loaded.
await import('../../snippets/testbank-ci/checkout.test.ts');
await import('../../snippets/testbank-ci/running.test.ts');
vi.unstubAllEnvs();
