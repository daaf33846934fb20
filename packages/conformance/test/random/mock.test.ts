import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conform } from '../../src/conform.ts';
import type { Report } from '../../src/report/index.ts';
import { ours } from '../ours.ts';
import { patience } from '../patience.ts';

/** Statuses by kind of trial: `valid`, `nearly-valid`. */
const statuses = new Map<string, Set<number | undefined>>();
let mock: Awaited<ReturnType<typeof createMockServer>>;
let report: Report;

beforeAll(async () => {
  mock = await createMockServer();
  report = await conform({
    ...patience,
    contract: ours,
    url: await mock.listen(0),
    // Those with a body: the others have little to make up.
    filter: ours.operations.filter(({ body }) => body !== undefined).map(({ id }) => `${id}/random/*`),
    random: 4,
    onExchange: ({ case: testCase, answer }) => {
      const kind = testCase.id.split('/').at(-1) ?? '';
      statuses.set(kind, (statuses.get(kind) ?? new Set()).add(answer?.status));
    },
  });
});
afterAll(() => mock.close());

test('the mock accepts every random input that is valid by the contract', () => {
  expect([...(statuses.get('valid') ?? [])].sort()).toEqual([200, 202, 204]);
});

test('the mock answers what is nearly valid as documented: some of it is refused', () => {
  expect([...(statuses.get('nearly-valid') ?? [])]).toEqual(expect.arrayContaining([200, 422]));
  expect(report.run.findings).toEqual([]);
});

test('random inputs do not count as coverage', () => {
  expect(report.run.requests).toBeGreaterThan(100);
  expect(report.coverage.covered).toBe(0);
});
