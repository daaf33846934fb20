import { type Browser, type BrowserContextOptions, launch, type Page } from '@xs2a/browser';
import { noteComplaints } from '@xs2a/browser/complaints';
import { flawsOf } from '@xs2a/browser/flaws';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createTestbank, type Testbank, type TestbankOptions } from '../../src/testbank.ts';

export interface PageUnderTest {
  testbank: Testbank;
  address: string;
  page: Page;
  /** What the browser has complained about, and requests to other servers than the Testbank. */
  complaints: string[];
  /** Opens a page in a new browser window. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** A new Testbank for each test, and a browser for all of a file. A test fails if the browser complains. */
export function usePages(options: TestbankOptions = {}): PageUnderTest {
  const test = { complaints: [] as string[] } as PageUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    test.testbank = await createTestbank({ slowMs: 0, now: '2026-01-30T10:00:00Z', ...options });
    test.address = await test.testbank.listen(0);
  });
  afterEach(async () => {
    await test.page.context().close();
    await test.testbank.close();
    expect(test.complaints.splice(0)).toEqual([]);
  });

  test.open = async (path, contextOptions) => {
    const context = await browser.newContext(contextOptions);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    noteComplaints(page, test.complaints);
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(`${test.address}/`) || request.url().startsWith(`blob:${test.address}/`);
      if (!isOwn) test.complaints.push(`request to ${request.url()}`);
    });
    await page.goto(`${test.address}${path}`);
    test.page = page;
    return page;
  };
  return test;
}

export const testCallPage = '/_testbank/page/test-call.html';

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

/** What axe finds, and what is too wide, covered or cut off. */
export async function problemsOf(page: Page): Promise<unknown[]> {
  const { violations, passes } = (await page.evaluate(
    `${axe.source}; axe.run({ resultTypes: ['violations'] })`,
  )) as AxeResult;
  expect(passes.length).toBeGreaterThan(15);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  return [...found, ...(await flawsOf(page))];
}

export const looks = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

export const lookOptions = ({ width, colorScheme }: (typeof looks)[number]): BrowserContextOptions => ({
  viewport: { width, height: 844 },
  colorScheme,
  reducedMotion: 'reduce',
});

/** Fills in the login form of the wizard, and submits it. */
export async function logIn(page: Page, pin = '12345'): Promise<void> {
  await page.locator('#wizard [name=USER_NAME]').fill('hartmut.mustermann');
  await page.locator('#wizard [name=USER_PIN]').fill(pin);
  await page.locator('#wizard [name=privacy_policy]').check();
  await page.getByRole('button', { name: 'Continue' }).click();
}
