import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ContractError } from '@xs2a/contract';
import { conform, readVersion } from './conform.ts';
import {
  type Baseline,
  BaselineError,
  belowMinimum,
  fallenBelow,
  readBaseline,
  writeBaseline,
} from './coverage/index.ts';
import { help } from './help.ts';
import { loadContract } from './load.ts';
import { UsageError } from './option-values.ts';
import { type RunCommand, readCommand } from './options.ts';
import { createProgress, type Screen } from './progress.ts';
import { type Report, writeReport } from './report/index.ts';
import { RunError } from './run/probes.ts';
import { loadWorkflows, WorkflowError } from './workflows/index.ts';

/** What a command needs from its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
}

/**
 * Executes a command line.
 *
 * @returns the exit code: 0 without findings, 1 with findings, 2 for a wrong command line or no server
 */
export async function execute(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, stdout, stderr } = surroundings;
  try {
    const command = readCommand(args, env);
    if (command.command === 'run') return await test(command, surroundings);
    stdout.write(`${command.command === 'help' ? help : await readVersion()}\n`);
    return 0;
  } catch (error) {
    stderr.write(`${explain(error)}\n`);
    return 2;
  }
}

async function test(command: RunCommand, { stdout, stderr, signal }: Surroundings): Promise<number> {
  // Files that cannot be written are reported before the first request.
  for (const { output } of command.reports) await checkWritable('--output', output);
  await checkWritable('--write-coverage-baseline', command.newBaseline);
  const baseline = command.baseline === undefined ? undefined : await readBaseline(command.baseline);
  const contract = await loadContract(command.openapi);
  const workflows = await loadWorkflows(command.workflows);
  const progress = createProgress(stderr);
  const report = await conform({
    ...command.options,
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
    try {
      await writeFile(output, writeReport(format, report));
    } catch (error) {
      unwritten.push(unwritable('--output', output, error));
    }
  }
  const onScreen = targets.find(({ output }) => output === undefined);
  stdout.write(writeReport(onScreen?.format ?? 'text', report));
  return unwritten;
}

/** Checks without writing, so that a run that fails early leaves the report of an earlier one as it is. */
async function checkWritable(option: string, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    const known = await stat(file).catch(() => undefined);
    if (known?.isDirectory()) throw new Error('this is a folder');
    await access(known === undefined ? dirname(file) : file, constants.W_OK);
  } catch (error) {
    throw new UsageError(unwritable(option, file, error));
  }
}

function unwritable(option: string, file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? `there is no folder ${dirname(file)}` : message;
  return `${option} ${file} cannot be written: ${reason}.`;
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

/** The message of an error that the caller can repair; the whole stack of any other. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nxs2a-conformance --help explains the options.`;
  const isTheirs = [ContractError, RunError, BaselineError, WorkflowError].some((kind) => error instanceof kind);
  if (isTheirs) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
