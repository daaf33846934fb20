import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a program has ended. */
export interface Outcome {
  file: string;
  /** What it has thrown; `undefined` when all went well. */
  failure: string | undefined;
}

/** How long all programs may take together, in milliseconds. */
const limit = 60_000;

/**
 * Runs programs, in one process.
 *
 * @param files their modules
 * @param address of a server that answers in place of the API
 * @param cwd where they read and write files
 * @returns how each has ended, by its file; a program that ends the process leaves out those behind it
 */
export function runPrograms(files: readonly string[], address: string, cwd: string): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const env = { ...process.env, XS2A_API_KEY: 'key', XS2A_WEBHOOK_SECRET: 'secret_password', TZ: 'UTC' };
  const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), [address, ...files], {
    cwd,
    env,
    execArgv: [],
    // What programs print is not looked at.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: limit,
  });
  child.on('message', (outcome: Outcome) => outcomes.set(outcome.file, outcome));
  return new Promise((resolve) => child.once('close', () => resolve(outcomes)));
}
