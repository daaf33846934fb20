/** A shop and the bank service whose widget it uses, at two origins that only the browser of a test knows. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, launch, type Page } from '@xs2a/browser';
import { noteComplaints } from '@xs2a/browser/complaints';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Answer, type Answering, container, type Step } from './site.ts';

export const shop = 'http://shop.test';
export const bank = 'http://bank.test';

/** What a shop may forbid, at its strictest. */
const policy = `default-src 'none'; script-src 'self' ${bank}; style-src 'self' ${bank}; img-src data:; connect-src ${bank}; frame-src ${bank} http://other.test; require-trusted-types-for 'script'; trusted-types 'none'`;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

/** A page of the shop, and what the bank service answers and serves. */
interface Scenario {
  /** What is in the page before the scripts. Default: a container with the key `session-key`. */
  readonly html?: string;
  /** Script of the shop. */
  readonly script?: string;
  /** Scripts of the widget, by their names. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly answering?: Answering;
  /** Files by their addresses, in place of the built ones. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: BrowserContextOptions;
  /** Whether the page has its strict policy, under which tools cannot look at its styles. Default: true. */
  readonly isStrict?: boolean;
}

export interface ShopUnderTest {
  page: Page;
  context: BrowserContext;
  /** Steps that have arrived at the bank service. */
  readonly steps: Step[];
  /** Errors and warnings of the console: a test takes out those that it expects. */
  readonly complaints: string[];
  /** Addresses of all requests. */
  readonly addresses: string[];
  open(scenario?: Scenario): Promise<Page>;
  /** The recorded calls of callbacks. */
  calls(): Promise<unknown[]>;
}

/** A browser for all tests of a file. A test fails if the browser complains of something that it does not expect. */
export function useShop(): ShopUnderTest {
  let browser: Browser;
  const test = { steps: [], complaints: [], addresses: [] } as unknown as ShopUnderTest;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await test.context.close();
    expect(test.complaints.splice(0)).toEqual([]);
  });

  test.calls = () => test.page.evaluate('calls');
  test.open = async (scenario = {}) => {
    test.steps.splice(0);
    test.addresses.splice(0);
    test.context = await browser.newContext(scenario.options);
    const page = await test.context.newPage();
    noteComplaints(page, test.complaints);
    page.on('request', (request) => test.addresses.push(request.url()));
    await test.context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const address = `${url.origin}${url.pathname}`;
      if (url.pathname === '/widget/wizard') {
        const step = JSON.parse(route.request().postData() ?? '') as Step;
        test.steps.push(step);
        const answer: Answer = (await scenario.answering?.(step)) ?? { status: 500, body: {} };
        const headers = { 'access-control-allow-origin': '*' };
        return route.fulfill({ status: answer.status, json: answer.body, headers }).catch(() => {});
      }
      const body = scenario.files?.[address] ?? (address === `${shop}/` ? pageOf(scenario) : fileOf(scenario, address));
      const contentType = mediaTypes[extname(url.pathname)] ?? 'text/html';
      const headers = { 'content-type': `${contentType}; charset=utf-8` };
      const isStrict = address === `${shop}/` && scenario.isStrict !== false;
      return route.fulfill({ body, headers: { ...headers, ...(isStrict && { 'content-security-policy': policy }) } });
    });
    await page.goto(shop);
    test.page = page;
    return page;
  };
  return test;
}

function pageOf({ html = container, scripts = ['xs2aframe.js'], styles = [] }: Scenario): string {
  const links = styles.map((name) => `<link rel="stylesheet" href="${bank}/${name}">`).join('');
  const loads = scripts.map((name) => `<script src="${bank}/${name}"></script>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>${links}</head><body><main><h1>Shop</h1>${html}</main>${loads}<script src="/shop.js"></script></body></html>`;
}

/** Built files at the address of the bank service, the script of the shop, and nothing else. */
function fileOf({ script = '' }: Scenario, address: string): string {
  if (address === `${shop}/shop.js`) return script;
  const name = /^http:\/\/bank\.test\/(xs2a[a-z-]*\.(?:css|html|js))$/.exec(address)?.[1];
  return name === undefined ? '' : readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
}
