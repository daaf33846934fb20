import { ModuleProcess } from '@xs2a/tools-lib';

/** A server, and a key that it takes. */
export interface ProgramServer {
  address: string;
  apiKey: string;
}

/**
 * Runs programs, in one process.
 *
 * @param files their modules
 * @param server answers in place of the API
 * @param cwd where they read and write files
 * @returns by its file, the error of each that has failed; `undefined` for the others
 */
export async function runPrograms(
  files: readonly string[],
  { address, apiKey }: ProgramServer,
  cwd: string,
): Promise<Map<string, string | undefined>> {
  const env = { ...process.env, XS2A_API_KEY: apiKey, XS2A_WEBHOOK_SECRET: 'secret_password', TZ: 'UTC' };
  const preload = [new URL('redirect.ts', import.meta.url).href];
  const modules = new ModuleProcess({ cwd, env: { ...env, XS2A_ADDRESS: address }, preload });
  const failures = new Map<string, string | undefined>();
  try {
    for (const file of files) {
      const { failed, output } = await modules.run(file);
      failures.set(file, failed ? output : undefined);
    }
  } finally {
    modules.close();
  }
  return failures;
}
