/** Runs programs. */
import { spawn } from 'node:child_process';

export interface RunOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed, on both streams
 * @throws {Error} with what it printed, when it fails
 */
export function run(program: string, args: readonly string[], { cwd, env = {} }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`\`${[program, ...args].join(' ')}\` ended with ${code}:\n${output}`));
    });
  });
}

/** A program that goes on running, and the first thing it says that fits. */
export interface Running {
  match: RegExpExecArray;
  stop(): Promise<void>;
}

/**
 * Starts a program and waits until it prints something that fits.
 *
 * @param until what it prints when it is ready
 * @throws {Error} with what it printed, when it ends before that
 */
export function start(
  program: string,
  args: readonly string[],
  until: RegExp,
  { cwd, env = {} }: RunOptions,
): Promise<Running> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: string): void => {
      output += chunk;
      const match = until.exec(output);
      if (match !== null) resolve({ match, stop });
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    void ended.then(() => reject(new Error(`\`${[program, ...args].join(' ')}\` has ended:\n${output}`)));
  });
}
