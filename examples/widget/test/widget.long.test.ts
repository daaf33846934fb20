/** A verification on each page, to its end by the keyboard alone, and what of it the browser sees. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, launch, type Page } from '@xs2a/browser';
import { noteComplaints } from '@xs2a/browser/complaints';
import { walkByKeyboard } from '@xs2a/browser/wizard';
import { createXs2aClient, type Xs2aClient } from '@xs2a/client';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from 'vitest';
import { readHtml, readReact } from '../src/files.ts';
import { createShop } from '../src/server.ts';

const apiKey = 'testbank_test_key';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
/** The forms in which an API key is sent. */
const secrets = [
  apiKey,
  btoa(`api:${apiKey}`).replaceAll('=', ''),
  'authorization',
];

let browser: Browser;
let testbank: Testbank;
let client: Xs2aClient;
let shop: Server;
let page: Page;
/** Each request of the page and its answer, whole, by their path. */
let traffic: { path: string; text: string }[];
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  testbank = await createTestbank({ now: '2026-01-30T10:00:00Z', slowMs: 0 });
  const { fetch } = testbank;
  client = createXs2aClient({ apiKey, baseUrl: 'http://testbank', fetch });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await page.close();
  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
  await testbank.close();
});

async function open(files: ReturnType<typeof readHtml>): Promise<void> {
  shop = createShop(client, files).listen(0, '127.0.0.1');
  await once(shop, 'listening');
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  traffic = [];
  complaints = [];
  noteComplaints(page, complaints);
  await page.route('**/*', async (route) => {
    const request = route.request();
    const response = await route.fetch();
    const parts = [
      request.url(),
      request.headers(),
      request.postData(),
      response.headers(),
      await response.text(),
    ];
    const path = new URL(request.url()).pathname;
    traffic.push({ path, text: JSON.stringify(parts) });
    await route.fulfill({ response });
  });
  await page.goto(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`);
}

/** @returns paths of the requests that contain a text, or whose answers do */
const seen = (text: string) =>
  traffic
    .filter((exchange) => exchange.text.includes(text))
    .map(({ path }) => path);

const pages = [
  { name: 'plain HTML', read: readHtml },
  { name: 'React', read: readReact },
];

/** What the page says, before what the wizard says to screen readers. */
const status = () => page.locator('[role=status]').first().textContent();

async function start(): Promise<void> {
  await page.locator('button').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

describe.each(pages)('the page in $name', ({ read }) => {
  test('walks a verification to its end by the keyboard, without an API key', async () => {
    await open(read());
    await start();
    const forms = await walkByKeyboard(page, page.mainFrame(), {
      values: {
        country_id: 'DE',
        bank_code: '88888888',
        USER_NAME: 'hartmut.mustermann',
        USER_PIN: '12345',
      },
      approve: () => Promise.reject(new Error('No approval is expected.')),
    });
    expect(forms).toEqual(['bank', 'login']);
    await expect.poll(status).toBe('We are checking your account.');

    const { data } = await client.listVerifications().orThrow();
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ account_holder: 'MUSTERMANN, HARTMUT' });

    // What was exchanged is recorded whole: the policy is in a header of an answer, the PIN in the body of a request.
    expect(seen(policy)).toContain('/');
    expect(seen('12345')).toContain('/wizard');
    for (const secret of secrets) expect(seen(secret)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('says that the bank user has canceled', async () => {
    await open(read());
    await start();
    await page.locator('.xs2a-abort').press('Enter');
    await expect.poll(status).toBe('You have canceled the login.');
    expect((await client.listVerifications().orThrow()).data).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([
    {
      state: 'the API fails',
      complaint: '502 (Bad Gateway)',
      prepare: () =>
        testbank.control.createFault({
          operation_id: 'createVerification',
          status: 500,
        }),
    },
    {
      state: 'the server cannot be reached',
      complaint: 'net::ERR_FAILED',
      prepare: () => page.route('**/verifications', (route) => route.abort()),
    },
  ])('offers to try again if $state', async ({ complaint, prepare }) => {
    // The server writes why it has failed.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await open(read());
    await prepare();
    await start();
    await expect.poll(status).toBe('Please try again later.');
    expect(await page.locator('button').isEnabled()).toBe(true);
    expect(complaints).toEqual([expect.stringContaining(complaint)]);
  });
});
