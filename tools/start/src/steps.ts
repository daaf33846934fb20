import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url));

export interface Step {
  name: string;
  /** Folder, relative to the root, in which the command runs. */
  cwd: string;
  /** Arguments of Node. */
  args: string[];
}

/** What has to run, in this order, from an edited contract to fresh types. */
export const pipeline: Step[] = [
  { name: 'contract', cwd: 'spec', args: ['compiler/build.ts'] },
  {
    name: 'types',
    cwd: 'tools/codegen',
    args: ['src/cli.ts', '--input', '../../spec/dist/openapi.json', '--out', '../../packages/types/src/generated'],
  },
];

/** A step failed; the message is what the step wrote. */
export class StepError extends Error {}

/**
 * Runs a step.
 *
 * @returns its duration in milliseconds
 * @throws StepError with the output of the step
 */
export function runStep({ cwd, args }: Pick<Step, 'cwd' | 'args'>): Promise<number> {
  return run(process.execPath, args, cwd);
}

/** The same tools start after every edit: Node keeps what it compiled of them, which takes a fifth of the time away. */
const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'), ...process.env };

/** Runs a command in a folder that is given relative to the root; else like `runStep`. */
export function run(command: string, args: string[], cwd: string): Promise<number> {
  const started = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: join(root, cwd), env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done(performance.now() - started);
      else fail(new StepError(output.trim() || `${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}
