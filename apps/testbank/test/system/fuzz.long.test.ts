import { conform, loadContract } from '@xs2a/conformance';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';

/** Random inputs for each operation, media type and kind: ten thousand requests, and five times as many with 500. */
const random = 100;

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank();
});
afterAll(() => testbank.close());

/** Ids of what exists, so that requests come past the check of their path. */
async function idsOf({ control }: Testbank): Promise<Record<string, string>> {
  const verification = await control.createFinishedSession({ product: 'verification' });
  const risk = await control.createFinishedSession({ product: 'risk' });
  const payment = await control.createFinishedSession({ product: 'payment' });
  const idOf = ({ object }: { object: unknown }) => (object as { id: string }).id;
  return { verification_id: idOf(verification), risk_id: idOf(risk), payment_id: idOf(payment) };
}

// Hours on a loaded machine are no fault.
it('ten thousand random requests get no answer that is undocumented, and none of 500', {
  timeout: 7_200_000,
}, async () => {
  const url = await testbank.listen(0);
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  await conform({
    contract: await loadContract(),
    url,
    apiKey: 'testbank_test_key',
    ids: await idsOf(testbank),
    random,
    // A loaded machine may need long for one answer.
    timeoutMs: 120_000,
    onExchange: ({ case: { id, request }, answer, failure, isGivenUp }, findings) => {
      const status = answer?.status ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const broken = findings.filter(({ rule }) => ['body', 'content-type', 'header', 'no-answer'].includes(rule));
      if (isGivenUp || (status < 500 && failure === undefined && broken.length === 0)) return;
      const reasons = broken.map(({ rule, place, found }) => `${rule} ${place} ${found}`);
      faults.push(`${id}: ${request.method} ${request.target} ${status} ${failure ?? ''} ${reasons}`);
    },
  });
  expect(faults.slice(0, 20)).toEqual([]);
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(10_000);
  // Many are taken, and many are refused for what they say.
  expect(statuses.get(200)).toBeGreaterThan(1000);
  expect(statuses.get(422)).toBeGreaterThan(1000);
});
