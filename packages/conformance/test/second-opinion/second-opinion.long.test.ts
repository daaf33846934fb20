import { createMockServer } from '@xs2a/mock';
import {
  compare,
  type Disagreement,
  explains,
  knownDifferences,
  startPrismJudge,
  unexplained,
} from '@xs2a/second-opinion';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/load.ts';
import { run } from '../../src/run/run.ts';
import { patience } from '../patience.ts';

describe('the same traffic, judged by the suite and by the validating proxy of Prism', () => {
  const disagreements: Disagreement[] = [];
  let compared = 0;
  let findings: unknown;

  beforeAll(async () => {
    const mock = await createMockServer();
    const server = await mock.listen(0);
    const judge = await startPrismJudge(server);
    const result = await run({
      ...patience,
      contract: await loadContract(),
      url: judge.url,
      onExchange: (exchange, findings) => {
        const differences = compare(exchange, findings);
        if (differences === undefined) return;
        compared += 1;
        disagreements.push(...differences);
      },
    });
    findings = result.findings;
    await judge.close();
    await mock.close();
  });

  it('is plenty', () => {
    expect(compared).toBeGreaterThan(3000);
  });

  it('is as documented, for the suite', () => {
    expect(findings).toEqual([]);
  });

  it('is seen alike by both, but for what is explained', () => {
    expect(unexplained(disagreements)).toEqual([]);
  });

  it.each(knownDifferences.map((difference) => [difference.why, difference] as const))(
    'still differs because: %s',
    (_, difference) => {
      expect(disagreements.some((disagreement) => explains(difference, disagreement))).toBe(true);
    },
  );
});
