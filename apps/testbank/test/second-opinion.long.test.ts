/** The traffic and the workflows of the suite against the Testbank, judged by others: Prism and Redocly Respect. */
import { conform, loadContract, loadWorkflows, type Report } from '@xs2a/conformance';
import {
  compare,
  type Disagreement,
  differencesWithMemory,
  explains,
  knownDifferences,
  type RespectStep,
  runRespect,
  startPrismJudge,
  unexplained,
} from '@xs2a/second-opinion';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestbank } from '../src/testbank.ts';
import { furnish } from './furnish.ts';

const documents = await loadWorkflows();
const known = [...knownDifferences, ...differencesWithMemory];

describe('the validating proxy of Prism', () => {
  const disagreements: Disagreement[] = [];
  let compared = 0;
  let report: Report;

  beforeAll(async () => {
    const testbank = await createTestbank({ slowMs: 0 });
    const judge = await startPrismJudge(await testbank.listen(0));
    report = await conform({
      contract: await loadContract(),
      url: judge.url,
      ...(await furnish(testbank)),
      workflows: documents,
      timeoutMs: 600_000,
      onExchange: (exchange, findings) => {
        const differences = compare(exchange, findings);
        if (differences === undefined) return;
        compared += 1;
        disagreements.push(...differences);
      },
    });
    await judge.close();
    await testbank.close();
  });

  it('judges nearly all exchanges', () => {
    expect(compared).toBeGreaterThan(3000);
  });

  it('lets the suite find nothing', () => {
    expect(report.run.findings).toEqual([]);
  });

  it('agrees with the suite on every request and every answer, but for what is explained', () => {
    expect(unexplained(disagreements, known)).toEqual([]);
  });

  it.each(known.map((difference) => [difference.why, difference] as const))(
    'still differs because: %s',
    (_, difference) => {
      expect(disagreements.some((disagreement) => explains(difference, disagreement))).toBe(true);
    },
  );
});

describe('Redocly Respect', () => {
  const steps: RespectStep[] = [];

  beforeAll(async () => {
    const testbank = await createTestbank({ slowMs: 0 });
    const url = await testbank.listen(0);
    for (const document of documents) {
      for (const { id } of document.workflows) {
        const run = await runRespect([document], { url, apiKey: 'testbank_test_key', workflowId: id });
        steps.push(...run.steps);
      }
    }
    await testbank.close();
  });

  it('runs every step of every workflow, and all of them pass', () => {
    const names = documents.flatMap(({ workflows }) =>
      workflows.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)),
    );
    expect(names.length).toBeGreaterThan(200);
    // A step that is repeated passes at its last attempt.
    const last = new Map(steps.map(({ name, status }) => [name, status]));
    expect([...last]).toEqual(names.map((name) => [name, 'success']));
  });
});
