import { join } from 'node:path';
import { type Browser, launch } from '@xs2a/browser';
import type { TestReport } from '../inside/report.ts';
import type { Session } from './runtime.ts';

/** A local origin is a secure context, which has `crypto.subtle`. Nothing listens there. */
const origin = 'http://127.0.0.1';

/** Opens a headless browser. Each test file gets a page in its own context. */
export async function openBrowser(): Promise<Session> {
  const browser = await launch();
  return {
    version: browser.version(),
    run: (bundle, file) => runInPage(browser, bundle, file),
    close: () => browser.close(),
  };
}

async function runInPage(browser: Browser, bundle: string, file: string): Promise<TestReport[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const uncaught: Error[] = [];
    page.on('pageerror', (error) => uncaught.push(error));
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
        : route.fulfill({ contentType: 'text/javascript', path: join(bundle, pathname) });
    });
    await page.goto(origin);
    // A text, because the browser must resolve this import.
    const tests: TestReport[] = await page.evaluate(
      `import('/select.js').then(({ run }) => run(${JSON.stringify(file)}))`,
    );
    if (uncaught.length > 0) throw new AggregateError(uncaught, uncaught.map(({ stack }) => stack).join('\n'));
    return tests;
  } finally {
    await context.close();
  }
}
