import { createMockServer } from '@xs2a/mock';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/load.ts';
import { run } from '../../src/run/run.ts';
import type { Exchange } from '../../src/types.ts';
import { patience } from '../patience.ts';
import { compare, type Disagreement } from './compare.ts';
import { explains, knownDifferences, unexplained } from './known-differences.ts';
import { startPrismProxy } from './prism-proxy.ts';
import { startRelay } from './relay.ts';

describe('the same traffic, judged by the suite and by the validating proxy of Prism', () => {
  const disagreements: Disagreement[] = [];
  let compared = 0;
  let findings: unknown;

  beforeAll(async () => {
    const mock = await createMockServer();
    const server = await mock.listen(0);
    const proxy = await startPrismProxy(server);
    const relay = await startRelay(proxy.url, server);
    const result = await run({
      ...patience,
      contract: await loadContract(),
      url: relay.url,
      onExchange: (exchange, findings) => {
        const differences = compare(exchange, findings);
        if (differences === undefined) return;
        compared += 1;
        disagreements.push(...differences);
      },
    });
    findings = result.findings;
    await relay.close();
    await proxy.close();
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

describe('a disagreement', () => {
  const exchange = (group: string, expected: string, violations: object[]): Exchange => ({
    case: {
      id: `getPayment/${group}/x`,
      operationId: 'getPayment',
      group: group as 'example',
      title: '',
      request: { method: 'GET', target: '/', headers: {}, credential: 'key' },
      expect: [expected],
      covers: {},
    },
    answer: {
      status: 200,
      headers: { 'sl-violations': JSON.stringify(violations) },
      body: new Uint8Array(),
      milliseconds: 1,
    },
  });
  const violation = (...location: string[]) => ({ location, severity: 'Error', code: 'type' });
  const finding = { rule: 'body', operationId: '', caseId: '', place: '', found: '', expected: '', repair: '' };

  it('is a good request that Prism minds', () => {
    const [disagreement] = compare(exchange('example', '2XX', [violation('request', 'query', 'page')]), []) ?? [];
    expect(disagreement).toMatchObject({ about: 'request', minds: 'Prism', says: ['query.page type'] });
    expect(unexplained([disagreement as Disagreement])).toHaveLength(1);
  });

  it('is a bad request that Prism lets pass', () => {
    const [disagreement] = compare(exchange('bad-input', '422', []), []) ?? [];
    expect(disagreement).toMatchObject({ about: 'request', minds: 'the suite' });
    expect(unexplained([disagreement as Disagreement])).toHaveLength(1);
  });

  it('is an answer that only one of the two minds', () => {
    expect(compare(exchange('example', '2XX', [violation('response', 'body')]), [])).toMatchObject([
      { about: 'answer', minds: 'Prism' },
    ]);
    expect(compare(exchange('example', '2XX', []), [finding])).toMatchObject([{ about: 'answer', minds: 'the suite' }]);
  });

  it('is nothing that both mind, and no remark of Prism', () => {
    expect(compare(exchange('example', '2XX', [violation('response', 'body')]), [finding])).toEqual([]);
    const remark = { ...violation('request', 'query', 'since'), severity: 'Warning' };
    expect(compare(exchange('example', '2XX', [remark]), [])).toEqual([]);
  });
});
