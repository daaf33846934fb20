/** What the command does when it is to run: reads its files, runs, and writes the reports. */
import { writeFile } from 'node:fs/promises';
import { ContractError } from '@xs2a/contract';
import { conform } from './conform.ts';
import {
  type Baseline,
  BaselineError,
  belowMinimum,
  fallenBelow,
  readBaseline,
  writeBaseline,
} from './coverage/index.ts';
import { credentialsIn } from './credential-options.ts';
import { loadContract } from './load.ts';
import { UsageError } from './option-values.ts';
import type { RunCommand } from './options.ts';
import { unwritable } from './outputs.ts';
import { createProgress, type Screen } from './progress.ts';
import { type Report, writeReport } from './report/index.ts';
import { RunError } from './run/probes.ts';
import { TokenError } from './send/oauth2.ts';
import type { Surroundings } from './surroundings.ts';
import { loadWorkflows, WorkflowError } from './workflows/index.ts';

/**
 * Runs the contract against the server.
 *
 * @returns the exit code
 * @throws {UsageError} when a report cannot be written
 */
export async function testServer(command: RunCommand, surroundings: Surroundings): Promise<number> {
  try {
    return await test(command, surroundings);
  } catch (error) {
    const isTheirs = [ContractError, RunError, TokenError, BaselineError, WorkflowError].some(
      (kind) => error instanceof kind,
    );
    if (!isTheirs) throw error;
    surroundings.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}

async function test(command: RunCommand, { env, stdout, stderr, signal }: Surroundings): Promise<number> {
  const baseline = command.baseline === undefined ? undefined : await readBaseline(command.baseline);
  const contract = await loadContract(command.openapi);
  const workflows = await loadWorkflows(command.workflows);
  const progress = createProgress(stderr);
  const report = await conform({
    ...command.options,
    credentials: { ...credentialsIn(env, contract.schemes), ...command.options.credentials },
    contract,
    workflows,
    onProgress: progress.show,
    ...(signal !== undefined && { signal }),
  }).finally(progress.end);
  const unwritten = await write(report, command.reports, stdout);
  const shortfalls = await checkCoverage(report, command, baseline);
  for (const shortfall of shortfalls) stderr.write(`${shortfall}\n`);
  if (unwritten.length > 0) throw new UsageError(unwritten.join('\n'));
  const { findings, stopped } = report.run;
  return findings.length > 0 || shortfalls.length > 0 || stopped === 'interrupted' ? 1 : 0;
}

/**
 * Writes the reports. The verdict is also printed if every report goes to a file, or one could not be written.
 *
 * @returns why reports were not written
 */
async function write(report: Report, targets: RunCommand['reports'], stdout: Screen): Promise<string[]> {
  const unwritten: string[] = [];
  for (const { format, output } of targets) {
    if (output === undefined) continue;
    const text = await writeReport(format, report);
    try {
      await writeFile(output, text);
    } catch (error) {
      unwritten.push(unwritable('--output', output, error));
    }
  }
  const onScreen = targets.find(({ output }) => output === undefined);
  stdout.write(await writeReport(onScreen?.format ?? 'text', report));
  return unwritten;
}

/** @returns a sentence for each figure that is too low */
async function checkCoverage(
  { coverage, run }: Report,
  { minCoverage, newBaseline }: RunCommand,
  baseline: Baseline | undefined,
): Promise<string[]> {
  const below = minCoverage === undefined ? undefined : belowMinimum(coverage, minCoverage);
  const fallen = baseline === undefined ? [] : fallenBelow(baseline, coverage);
  if (newBaseline !== undefined) await writeBaseline(newBaseline, coverage, run.contract.version);
  return [...(below === undefined ? [] : [below]), ...fallen];
}
