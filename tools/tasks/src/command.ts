import { parseArgs } from 'node:util';
import { UsageError } from '@xs2a/tools-lib';
import { type Failure, failuresOf } from './failures.ts';
import { formatFailures, nameOf } from './list.ts';
import { withoutRepeats } from './output.ts';
import { createProgress, type Progress } from './progress.ts';
import { runTurbo, type TaskResult } from './turbo.ts';

const help = `Runs tasks of all packages, and ends with a list of what failed.

Usage: node tools/tasks/src/cli.ts <task>... [options]

  <task>                  name of a task in turbo.json, such as test or //#lint:code
  --quiet                 print one line of progress, and then what failed tasks printed
  --filter <packages>     only these packages, such as @xs2a/client; repeat it for others
  --force                 ignore results of earlier runs
  --concurrency <number>  tasks that run at the same time
  --help                  this text

Exit code: 0 if every task succeeded, 1 if one failed, 2 if the command is wrong.`;

/** What the command needs of its process. */
export interface Io {
  /** Root of the repository. */
  root: string;
  /** Writes text and a line break to the standard output. */
  print(text: string): void;
  createProgress(title: string): Progress;
}

/** The streams of this process. */
export const streams = (root: string): Io => ({ root, print: (text) => console.log(text), createProgress });

/**
 * Runs the command.
 *
 * @param args of the command line
 * @returns the exit code: 0 if every task succeeded, 1 if one failed
 * @throws {UsageError} without a task
 * @throws {TypeError} of `parseArgs` for an unknown option
 */
export async function runTasks(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quiet: { type: 'boolean', default: false },
      filter: { type: 'string', multiple: true, default: [] },
      force: { type: 'boolean', default: false },
      concurrency: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    io.print(help);
    return 0;
  }
  if (positionals.length === 0) throw new UsageError(`Name a task.\n\n${help}`);
  const turboArgs = [
    ...positionals,
    '--continue=dependencies-successful',
    '--output-logs=new-only',
    ...values.filter.map((filter) => `--filter=${filter}`),
    ...(values.force ? ['--force'] : []),
    ...(values.concurrency === undefined ? [] : [`--concurrency=${values.concurrency}`]),
  ];
  const progress = values.quiet ? io.createProgress(`Running ${positionals.join(', ')} …`) : undefined;
  const { exitCode, tasks, messages } = await runTurbo({
    root: io.root,
    args: turboArgs,
    onLine: progress ? counting(progress) : (line) => io.print(line),
  });
  progress?.end();
  if (exitCode === 0) return 0;
  const failed = inOrder(
    tasks.filter((task) => task.exitCode !== 0),
    positionals,
  );
  if (failed.length === 0) {
    if (values.quiet) io.print(messages);
  } else if (values.quiet) io.print(outputsOf(failed));
  else io.print(`\n${formatFailures(await allFailures(failed, io.root))}`);
  return 1;
}

/** Shows how many tasks have printed so far. */
function counting(progress: Progress): (line: string, task: string | undefined) => void {
  const seen = new Set<string>();
  return (_line, id) => {
    if (id === undefined || seen.has(id)) return;
    seen.add(id);
    progress.update(`${seen.size} tasks, ${id}`);
  };
}

/** Tasks that were asked for in this order, then those that they depend on. */
function inOrder(tasks: readonly TaskResult[], asked: readonly string[]): TaskResult[] {
  const rank = ({ id, task }: TaskResult) => {
    const index = asked.findIndex((name) => name === task || name === id);
    return index === -1 ? asked.length : index;
  };
  return tasks.toSorted((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

function outputsOf(failed: readonly TaskResult[]): string {
  const texts = withoutRepeats(failed.map(({ output }) => output));
  const names = failed.map(({ package: home, task }) => `${nameOf(home)} › ${task}`);
  const parts = names.map((name, index) => `${name}\n\n${texts[index]}`);
  return [...parts, `Failed: ${names.join(', ')}`].join('\n\n');
}

async function allFailures(failed: readonly TaskResult[], root: string): Promise<Failure[]> {
  return (await Promise.all(failed.map((task) => failuresOf(task, root)))).flat();
}
