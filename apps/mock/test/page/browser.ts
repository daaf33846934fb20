import { type Browser, launch, type Page } from '@xs2a/browser';
import { noteComplaints } from '@xs2a/browser/complaints';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { MockOptions } from '../../src/server.ts';
import { type Client, startMock } from '../client.ts';
import { control } from '../control/control.ts';

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

export interface PageUnderTest {
  client: Client;
  page: Page;
  /** What the browser has complained about, and requests to other servers than the mock. */
  complaints: string[];
  /** Opens the page in a browser window with other properties. */
  open(options: ContextOptions): Promise<Page>;
  /** Lets so much time pass for the page, in milliseconds: it asks the mock for news once a second. */
  pass(ms?: number): Promise<void>;
}

/**
 * A mock and its page, loaded in a browser before each test of a file. A test fails if the browser complains, or if the
 * page asks another server for anything.
 */
export function usePage(options?: MockOptions): PageUnderTest {
  const test = { complaints: [] as string[] } as PageUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    [test.client, browser] = await Promise.all([startMock(options), launch()]);
    test.page = await newPage(browser, test);
  });
  afterAll(async () => {
    await browser.close();
    await test.client.mock.close();
  });

  beforeEach(async () => {
    await control(test.client, 'DELETE', 'next');
    await control(test.client, 'DELETE', 'requests');
    await load(test);
  });
  afterEach(() => expect(test.complaints.splice(0)).toEqual([]));

  test.open = async (contextOptions) => {
    await test.page.context().close();
    test.page = await newPage(browser, test, contextOptions);
    return load(test);
  };
  test.pass = (ms = 1000) => test.page.clock.runFor(ms);
  return test;
}

async function load({ page, client }: PageUnderTest): Promise<Page> {
  await page.goto(`${client.address}/`);
  await page.locator('.operation').first().waitFor();
  return page;
}

async function newPage(browser: Browser, test: PageUnderTest, options: ContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.clock.install();
  noteComplaints(page, test.complaints);
  page.on('request', (request) => {
    if (!request.url().startsWith(`${test.client.address}/`)) test.complaints.push(`request to ${request.url()}`);
  });
  return page;
}

/** The row of an operation, opened. */
export async function openOperation(page: Page, method: string, path: string) {
  const operation = page
    .locator('.operation')
    .filter({ has: page.locator('.method').getByText(method, { exact: true }) })
    .filter({ has: page.locator('.path').getByText(path, { exact: true }) });
  await operation.locator('summary').click();
  return operation;
}
