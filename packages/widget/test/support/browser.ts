import { type Browser, type BrowserContext, launch, type Page } from '@xs2a/browser';
import { noteComplaints } from '@xs2a/browser/complaints';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Answering, type Site, type SitePage, type Step, startSite } from './site.ts';

export interface PageUnderTest {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Steps that the widget has sent. */
  readonly steps: Step[];
  /** Errors and warnings on the console: every test takes the ones that it expects. */
  readonly complaints: string[];
  /** Calls of callbacks, in their order, if the page uses `recording`. */
  calls(): Promise<unknown[][]>;
  open(page: SitePage, answering: Answering): Promise<Page>;
}

/** Stops the time of a page: it goes on only with `page.clock.runFor`, however slow the machine is. */
export async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(3_600_000);
}

/** A script that registers all callbacks, records their calls in `calls`, and starts the wizard. */
export const recording = `
  globalThis.calls = [];
  for (const name of ['finish', 'abort', 'error', 'bank', 'login', 'account', 'tan', 'render']) {
    xs2a[name]((...details) => calls.push([name, ...details]));
  }
`;

export const started = `${recording} xs2a.init();`;

/** A site, and a browser, for all tests of a file. A test fails if the browser complains of something unexpected. */
export function usePage(): PageUnderTest {
  let browser: Browser;
  let site: Site;
  const test = { complaints: [] as string[] } as { -readonly [Name in keyof PageUnderTest]: PageUnderTest[Name] };

  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), startSite()]);
    test.steps = site.steps;
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(async () => {
    await test.context.close();
    expect(test.complaints.splice(0)).toEqual([]);
  });

  test.calls = () => test.page.evaluate('calls');
  test.open = async (shown, answering) => {
    site.show(shown, answering);
    test.context = await browser.newContext();
    const page = await test.context.newPage();
    noteComplaints(page, test.complaints, (message) => {
      // The browser notes answers of the endpoint with an error, which are those that a test has asked for.
      return /\/wizard$/.test(message.location().url) && /^Failed to load resource/.test(message.text());
    });
    test.page = page;
    await page.goto(site.address);
    return page;
  };
  return test;
}
