import { existsSync } from 'node:fs';
import { bundledBrowser } from './bundled.ts';
import type { Executable } from './types.ts';

const installed = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * The browser to use: the one that `XS2A_BROWSER` names, else an installed one, else the bundled one.
 *
 * @param choice path of a Chromium, or `bundled` for the one from the npm registry
 * @throws {Error} if no browser can be found
 */
export async function findExecutable(choice: string | undefined = process.env.XS2A_BROWSER): Promise<Executable> {
  if (choice === 'bundled') return bundledBrowser();
  const candidates = choice === undefined ? installed : [choice];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path, env: {} };
  if (choice !== undefined) throw new Error(`XS2A_BROWSER names ${choice}, which does not exist.`);
  return bundledBrowser();
}
