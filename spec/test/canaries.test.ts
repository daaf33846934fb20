/** A gate that cannot fail is not a gate: the contract is broken in every way that we can think of. */
import { describe, expect, it } from 'vitest';
import type { LintResult } from '../compiler/lint/contract.ts';
import { toText } from '../compiler/lint/report.ts';
import { lintCommand } from '../compiler/lint.ts';
import { Copy } from './broken-copy.ts';
import { type Canary, contractCanaries, payments } from './canaries/contract.ts';
import { workflowCanaries } from './canaries/workflows.ts';
import { operationsOf } from './contract.ts';

/** A lint takes seconds, so canaries that do not disturb each other share a copy. */
const copies = Map.groupBy([...contractCanaries, ...workflowCanaries], ({ copy }) => copy);
const reports = new Map<Canary['copy'], Promise<Report>>();

interface Report extends LintResult {
  exitCode: number;
}

/** What the command reports about a copy with these faults. */
async function lintBroken(broken: readonly Canary[]): Promise<Report> {
  await using copy = await Copy.create();
  for (const canary of broken) await canary.break(copy);
  const printed: string[] = [];
  const exitCode = await lintCommand(['--spec', copy.directory, '--format', 'json'], (text) => printed.push(text));
  return { exitCode, ...JSON.parse(printed.join()) };
}

function reportOf(copy: Canary['copy']): Promise<Report> {
  const report = reports.get(copy) ?? lintBroken(copies.get(copy) ?? []);
  reports.set(copy, report);
  return report;
}

describe.each([
  ['in the contract', contractCanaries],
  ['in workflows', workflowCanaries],
])('lint finds %s', (_place, canaries) => {
  it.each(canaries)('$name', async ({ copy, want }) => {
    const { exitCode, problems } = await reportOf(copy);
    expect(exitCode).toBe(1);
    expect(problems).toContainEqual(expect.objectContaining(want));
    // A fault leads to a handful of problems: the one that matters does not drown in its consequences.
    expect(problems.length).toBeLessThan(2 * (copies.get(copy)?.length ?? 0) + 3);
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.actual).not.toBe('');
      expect(problem.expected).not.toBe('');
      expect(problem.repair).not.toBe('');
    }
  });
});

it('lint knows the line of a fault in a workflow', async () => {
  const { problems } = await reportOf(undefined);
  const lines = problems.filter(({ file }) => file.startsWith('workflows/')).map(({ line }) => line);
  expect(lines.length).toBeGreaterThanOrEqual(workflowCanaries.length);
  expect(Math.min(...lines)).toBeGreaterThan(1);
});

it('lint reports the place of a fault, the actual and the expected value, and the repair', async () => {
  const { exitCode: _, problems, ...summary } = await reportOf(undefined);
  const text = toText(problems, summary, 'spec');
  expect(text.replaceAll(/:\d+:\d+ /g, ':<line>:<column> ')).toContain(`${payments}:<line>:<column>  mandatory-statuses
  at        #/post/responses
  found     200, 403, 422, 500
  expected  "401" among the responses
  repair    Add "401" with \`$ref: ../../shared/responses/Unauthorized.yaml\`.
`);
});

it('lint counts what it looked at, as far as it came', async () => {
  expect(await reportOf('syntax')).toMatchObject({ problems: [{ rule: 'yaml-syntax' }], operations: 0, webhooks: 0 });
  expect(await reportOf(undefined)).toMatchObject({
    operations: operationsOf('paths').length,
    webhooks: operationsOf('webhooks').length,
  });
});
