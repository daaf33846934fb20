import { readFile, rm } from 'node:fs/promises';
import { x } from 'tinyexec';
import { Outputs } from './output.ts';

export interface TurboOptions {
  /** Root of the repository. */
  root: string;
  /** Arguments behind `turbo run`: tasks and options. */
  args: readonly string[];
  /** Called with each line that turbo prints, and with the id of the task that printed it, if one did. */
  onLine(line: string, task: string | undefined): void;
}

/** A task that has run, or was found in the cache. */
export interface TaskResult {
  /** Package and task: `@xs2a/client#test`. */
  id: string;
  /** Name of the package; `//` for the root. */
  package: string;
  task: string;
  /** Folder of the package, relative to the root. */
  folder: string;
  exitCode: number;
  /** Start, in milliseconds since 1970. */
  startedMs: number;
  /** What it printed. */
  output: string;
  /** Patterns of the files that it writes, relative to its folder. */
  files: readonly string[];
}

export interface TurboRun {
  exitCode: number;
  /** Tasks that ended; none if turbo itself refused to run. */
  tasks: readonly TaskResult[];
  /** What turbo itself printed. */
  messages: string;
}

/** The part of turbo's summary that is read here. */
interface Summary {
  tasks: {
    taskId: string;
    package: string;
    task: string;
    command: string;
    directory: string;
    resolvedTaskDefinition: { outputs: string[] };
    execution?: { startTime: number; exitCode: number | null };
  }[];
}

/**
 * Runs turbo.
 *
 * @throws {Error} if turbo is not installed
 */
export async function runTurbo({ root, args, onLine }: TurboOptions): Promise<TurboRun> {
  const outputs = new Outputs();
  const options = ['--summarize', '--log-order=stream', '--log-prefix=task'];
  const env = { DO_NOT_TRACK: '1', ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
  const running = x('turbo', ['run', ...args, ...options], { nodeOptions: { cwd: root, env } });
  for await (const line of running) onLine(line, outputs.add(line));
  const { exitCode = 1 } = await running;
  const messages = outputs.messages.join('\n').trim();
  const summary = await takeSummary(messages);
  return { exitCode, tasks: summary === undefined ? [] : toResults(summary, outputs), messages };
}

/** Reads the summary that turbo names in its messages, and removes it, because it has all inputs of all tasks. */
async function takeSummary(messages: string): Promise<Summary | undefined> {
  const [, file] = /^Summary: +(.+)$/m.exec(messages) ?? [];
  if (file === undefined) return undefined;
  const summary = JSON.parse(await readFile(file, 'utf8')) as Summary;
  await rm(file);
  return summary;
}

/** The tasks that ended; a task without an execution waited for one that failed. */
function toResults({ tasks }: Summary, outputs: Outputs): TaskResult[] {
  return tasks.flatMap(({ execution, ...task }) => {
    if (execution === undefined) return [];
    const result = {
      id: task.taskId,
      package: task.package,
      task: task.task,
      folder: task.directory,
      exitCode: execution.exitCode ?? 1,
      startedMs: execution.startTime,
      output: outputs.of(task.taskId, task.command),
      files: task.resolvedTaskDefinition.outputs,
    };
    return [result];
  });
}
