import { writeFile } from 'node:fs/promises';
import { conform, readVersion } from './conform.ts';
import { ContractError } from './contract/document.ts';
import { loadContract } from './contract/load.ts';
import { BaselineError, belowMinimum, fallenBelow, readBaseline, writeBaseline } from './coverage/index.ts';
import { help } from './help.ts';
import { UsageError } from './option-values.ts';
import { type RunCommand, readCommand } from './options.ts';
import { createProgress, type Screen } from './progress.ts';
import { type Report, writeReport } from './report/index.ts';
import { RunError } from './run/probes.ts';
import { loadWorkflows, WorkflowError } from './workflows/index.ts';

/** What a command needs of its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
}

/**
 * Does what the command line says.
 *
 * @returns the exit code: 0 everything is as documented, 1 something is not, 2 called wrongly or no server
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
  await write(report, command.reports, stdout);
  const shortfalls = await checkCoverage(report, command);
  for (const shortfall of shortfalls) stderr.write(`${shortfall}\n`);
  const { findings, stopped } = report.run;
  return findings.length > 0 || shortfalls.length > 0 || stopped === 'interrupted' ? 1 : 0;
}

/** Whoever sends every report to a file still wants to know how it went. */
async function write(report: Report, targets: RunCommand['reports'], stdout: Screen): Promise<void> {
  for (const { format, output } of targets) {
    const text = writeReport(format, report);
    if (output === undefined) stdout.write(text);
    else await save(output, text);
  }
  if (targets.every(({ output }) => output !== undefined)) stdout.write(writeReport('text', report));
}

async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`--output ${file} cannot be written: ${(error as Error).message}`);
  }
}

/** @returns what falls short */
async function checkCoverage({ coverage, run }: Report, command: RunCommand): Promise<string[]> {
  const { minCoverage, baseline, newBaseline } = command;
  const below = minCoverage === undefined ? undefined : belowMinimum(coverage, minCoverage);
  const fallen = baseline === undefined ? [] : fallenBelow(await readBaseline(baseline), coverage);
  if (newBaseline !== undefined) await writeBaseline(newBaseline, coverage, run.contract.version);
  return [...(below === undefined ? [] : [below]), ...fallen];
}

/** What the caller can repair in a line or two; everything of what only we can. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nxs2a-conformance --help explains the options.`;
  const isTheirs = [ContractError, RunError, BaselineError, WorkflowError].some((kind) => error instanceof kind);
  if (isTheirs) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
