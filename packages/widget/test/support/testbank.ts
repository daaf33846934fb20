import { createXs2aClient, type Xs2aClient } from '@xs2a/client';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import { afterEach, beforeEach } from 'vitest';
import type { Answering } from './site.ts';

export interface TestbankUnderTest {
  readonly testbank: Testbank;
  readonly client: Xs2aClient;
  /** Answers steps as the endpoint of the Testbank does: without an API key. */
  readonly answering: Answering;
}

/** A new Testbank for each test. */
export function useTestbank(): TestbankUnderTest {
  const test = {
    answering: async (step) => {
      const response = await test.testbank.fetch('http://testbank/widget/wizard', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(step),
      });
      return { status: response.status, body: await response.json() };
    },
  } as { -readonly [Name in keyof TestbankUnderTest]: TestbankUnderTest[Name] };

  beforeEach(async () => {
    test.testbank = await createTestbank({ now: '2026-01-30T10:00:00Z', slowMs: 0 });
    const { fetch } = test.testbank;
    test.client = createXs2aClient({ apiKey: 'testbank_test_key', baseUrl: 'http://testbank', fetch });
  });
  afterEach(() => test.testbank.close());
  return test;
}
