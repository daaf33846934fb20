import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileReport } from '../inside/report.ts';
import type { Session } from './runtime.ts';

/** Ends a file that hangs; long enough for a loaded machine. */
const timeout = 300_000;

/** How a runtime is told to run a script of a bundle: what it may, and that it fetches nothing. */
export type Arguments = (bundle: string, script: string) => string[];

/**
 * A runtime that is a program: each test file gets a process of its own.
 *
 * @param binary path of the program
 */
export async function openProcess(binary: string, argumentsOf: Arguments): Promise<Session> {
  const { stdout } = await promisify(execFile)(binary, ['--version'], { env: environment('.') });
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (version === undefined) throw new Error(`${binary} --version says no version: ${stdout}`);
  return {
    version,
    run: async (bundle, file) => {
      const args = [...argumentsOf(bundle, join(bundle, 'process.js')), file];
      const result = await start(binary, args, bundle);
      if (result.version !== version) throw new Error(`${binary} ${version} ran as ${result.version}`);
      return result.tests;
    },
    close: async () => {},
  };
}

function start(binary: string, args: string[], bundle: string): Promise<FileReport> {
  const options = { env: environment(bundle), timeout, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 } as const;
  return new Promise((resolve, reject) => {
    execFile(binary, args, options, (error, stdout, stderr) => {
      if (error !== null) return reject(new Error(`${error.message}\n${stderr}`));
      const lastLine = stdout.trimEnd().split('\n').at(-1) ?? '';
      if (!lastLine.startsWith('{')) return reject(new Error(`ended without a report\n${stdout}${stderr}`));
      resolve(JSON.parse(lastLine));
    });
  });
}

function environment(bundle: string): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, ...inherited } = process.env;
  return { ...inherited, NO_COLOR: '1', DENO_DIR: join(bundle, '.deno'), DENO_NO_UPDATE_CHECK: '1' };
}
