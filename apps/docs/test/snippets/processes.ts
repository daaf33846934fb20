import { type ChildProcess, execFile, fork, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './child.ts';

/** How a program is run: where, and with which environment. */
interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** How long a program may take, in milliseconds. */
const limit = 30_000;

/** Whether shell programs can be run here; without curl they are only parsed. */
export const hasCurl: boolean = spawnSync('curl', ['--version']).status === 0;

/** @returns what it prints to the standard output; if it fails, its errors too */
export function runShell(file: string, surroundings: Surroundings): Promise<Outcome> {
  const options = { ...surroundings, timeout: limit };
  return new Promise((resolve) => {
    execFile('sh', hasCurl ? ['-eu', file] : ['-n', file], options, (error, stdout, stderr) =>
      // curl draws its progress on the standard error stream.
      resolve({ output: error ? stdout + stderr : stdout, failed: error !== null }),
    );
  });
}

/** One process that runs modules one after the other. */
export class ModuleProcess {
  readonly #surroundings: Surroundings;
  #child: ChildProcess | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  run(file: string): Promise<Outcome> {
    this.#child ??= fork(fileURLToPath(new URL('child.ts', import.meta.url)), { ...this.#surroundings, execArgv: [] });
    const child = this.#child;
    child.send(file);
    return new Promise((resolve) => {
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const lose = (output: string) => {
        this.close();
        end({ output, failed: true });
      };
      const timer = setTimeout(() => lose(`It has not come to its end in ${limit} ms.`), limit);
      child.once('message', end);
      child.once('exit', (code) => lose(`It has ended the process itself, with ${code}.`));
    });
  }

  close(): void {
    this.#child?.kill();
    this.#child = undefined;
  }
}
