import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conform } from '../src/conform.ts';
import type { Report } from '../src/report/index.ts';
import { caseGroups } from '../src/types.ts';
import { loadWorkflows } from '../src/workflows/index.ts';
import { ours } from './ours.ts';
import { patience } from './patience.ts';

const mock = await createMockServer();
let report: Report;
beforeAll(async () => {
  const url = await mock.listen(0);
  report = await conform({ ...patience, contract: ours, url, random: 2, workflows: await loadWorkflows() });
});
afterAll(() => mock.close());

describe('a whole run against the mock', () => {
  it('finds nothing', () => {
    expect(report.run.findings).toEqual([]);
  });

  it('sends more than 3000 requests, of every group but those that need a memory', () => {
    expect(report.run.requests).toBeGreaterThan(3000);
    const groups = new Set(report.run.results.map(({ group }) => group));
    expect([...groups].toSorted()).toEqual(
      caseGroups.filter((group) => group !== 'unknown-id' && group !== 'memory').toSorted(),
    );
  });

  it('sees every operation succeed, and every documented status and example', () => {
    const complete = [
      'operations',
      'statuses',
      'requestMediaTypes',
      'responseMediaTypes',
      'requestExamples',
      'responseExamples',
      'parameters',
    ];
    const missing = report.coverage.dimensions
      .filter(({ name }) => complete.includes(name))
      .flatMap((dimension) => dimension.missing);
    expect(missing).toEqual([]);
  });

  it('knows what a mock cannot do, and says so', () => {
    expect(report.run.capabilities).toEqual({ stateful: false, checksCredentials: false, prefers: true });
    const reasons = new Set(
      report.run.leftOut.filter(({ group }) => group !== 'workflow' && group !== 'random').map(({ reason }) => reason),
    );
    expect([...reasons]).toEqual([
      'the server takes any credentials',
      'the server keeps nothing: under every id it finds something',
    ]);
  });
});

describe('a server that is wrong', () => {
  it.each([
    {
      name: 'in validating nothing',
      options: { validate: false },
      filter: ['createBankUser', 'listRisks'],
      rule: 'status',
    },
    { name: 'in failing now and then', options: { errorRate: 0.5, seed: 'a' }, filter: ['getVersion'], rule: 'status' },
  ])('is found: $name', async ({ options, filter, rule }) => {
    const wrong = await createMockServer(options);
    try {
      const { run } = await conform({ ...patience, contract: ours, url: await wrong.listen(0), filter });
      expect(run.findings.map(({ finding }) => finding.rule)).toContain(rule);
    } finally {
      await wrong.close();
    }
  });
});
