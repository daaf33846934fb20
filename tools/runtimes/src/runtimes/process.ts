import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import type { FileReport } from '../inside/report.ts';
import type { Session } from './runtime.ts';

/** Milliseconds after which a file that hangs is ended. */
const timeout = 300_000;

/** Arguments with which a runtime runs a script of a bundle, with its permissions and without network access. */
export type Arguments = (bundle: string, script: string) => string[];

/**
 * Opens a runtime that is a program. Each test file gets its own process.
 *
 * @param binary path of the program
 */
export async function openProcess(binary: string, argumentsOf: Arguments): Promise<Session> {
  const { stdout } = await run(binary, ['--version'], { env: environment('.') });
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (version === undefined) throw new Error(`${binary} --version prints no version: ${stdout}`);
  return {
    version,
    run: async (bundle, file) => {
      const args = [...argumentsOf(bundle, join(bundle, 'process.js')), file];
      const result = await report(binary, args, bundle);
      if (result.version !== version) throw new Error(`${binary} ${version} ran as ${result.version}`);
      return result.tests;
    },
    close: async () => {},
  };
}

async function report(binary: string, args: string[], bundle: string): Promise<FileReport> {
  const signal = AbortSignal.timeout(timeout);
  const { stdout, stderr } = await run(binary, args, { env: environment(bundle), signal });
  const lastLine = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (!lastLine.startsWith('{')) throw new Error(`exited without a report\n${stdout}${stderr}`);
  return JSON.parse(lastLine);
}

/** Environment variables that differ from those of this process. */
function environment(bundle: string): Record<string, string | undefined> {
  return {
    NODE_OPTIONS: undefined,
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
    DENO_DIR: join(bundle, '.deno'),
    DENO_NO_UPDATE_CHECK: '1',
  };
}
