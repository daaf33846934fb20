import { createServer, type RequestListener, type Server } from 'node:http';
import type { Page } from '@xs2a/browser';
import { createMockServer } from '@xs2a/mock';
import { freePort, listen } from '@xs2a/tools-lib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { renderTryIt } from '../../src/try/page.ts';
import { openSite } from '../browser/open-site.ts';

const mock = await createMockServer({ logLevel: 'silent' });
const mockAddress = await mock.listen(0);
const { home, browser, close } = await openSite();
afterAll(() => Promise.all([close(), mock.close()]));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Starts a server that is neither the mock nor the Testbank. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server)}`;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization',
  'access-control-allow-methods': '*',
};

/** Opens Try it, enters an address and sends a request. */
async function send(base: string, page: Page, address = `${home}/try/index.html`): Promise<void> {
  await page.goto(`${address}#getVersion`);
  await page.getByLabel('Base URL').fill(base);
  await page.getByLabel('Base URL').press('Tab');
  await page.getByRole('button', { name: 'Execute' }).click();
}

const shown = (page: Page) => page.locator('.live-responses-table').textContent();

/** What Try it says when a request is sent to this address. */
async function said(base: string): Promise<string> {
  const page = await browser.newPage();
  await send(base, page);
  await expect.poll(() => shown(page)).toContain(base.replace(/^https?:/, ''));
  const text = await shown(page);
  await page.close();
  return text ?? '';
}

const command = (name: string, port: number | string) => `npx -y pnpm@12.21.0 ${name} --port ${port}`;

describe('when nothing answers, Try it', () => {
  it('says how the servers are started on the port that was entered', async () => {
    const port = await freePort();
    expect(await said(`http://127.0.0.1:${port}`)).toContain(
      `Nothing answers at http://127.0.0.1:${port}: start the mock with ${command('mock', port)}, or the Testbank with ${command('testbank', port)}.`,
    );
  });

  it('says that a server which speaks http was called over https', async () => {
    const { host } = new URL(mockAddress);
    expect(await said(`https://${host}`)).toContain(
      `Nothing answers over https at https://${host}: the mock and the Testbank speak http. Use http://${host}.`,
    );
  });

  it('says that the browser may have blocked a page from https', async () => {
    const port = await freePort();
    const page = await browser.newPage();
    await page.route('https://docs.example.com/**', async (route) => {
      await route.fulfill({ body: await renderTryIt(readContract()), contentType: 'text/html' });
    });
    await send(`http://127.0.0.1:${port}`, page, 'https://docs.example.com/try/');
    await expect
      .poll(() => shown(page))
      .toMatch(/start the mock with .* Or the browser has blocked the request of a page from https\./);
    await page.close();
  });
});

describe('when another server answers, Try it', () => {
  const another = (base: string, sign: string) =>
    `Another server listens at ${base}: it ${sign}. Start the mock with ${command('mock', 0)}, or the Testbank with ${command('testbank', 0)}, and enter the address that is printed as base URL.`;

  it.each<[string, string, RequestListener]>([
    ['without CORS', 'does not let this page read its answers', (_, response) => response.end('hello')],
    [
      'with CORS, but not for this request',
      'does not accept this request',
      ({ method }, response) => response.writeHead(method === 'OPTIONS' ? 405 : 200, cors).end('{}'),
    ],
    [
      'with CORS for everything',
      'answers with 200 and text/html, which this API never does',
      (_, response) => response.writeHead(200, { ...cors, 'content-type': 'text/html; charset=utf-8' }).end('<p>hello'),
    ],
    [
      'with answers of no type',
      'answers with 404 and no type, which this API never does',
      ({ method }, response) => response.writeHead(method === 'OPTIONS' ? 200 : 404, cors).end(),
    ],
  ])('says so, and how to get a free port: one %s', async (_, sign, listener) => {
    const base = await serve(listener);
    expect(await said(base)).toContain(another(base, sign));
  });

  it('recognises the server of these pages', async () => {
    const { origin } = new URL(home);
    expect(await said(origin)).toContain(another(origin, 'answers with 404 and text/html, which this API never does'));
  });
});

it('says that a running server has ended the connection', async () => {
  const base = await serve(({ url, method, socket }, response) => {
    if (url === '/healthz') response.writeHead(200, cors).end('{"status":"ok","operations":1}');
    else if (method === 'OPTIONS') response.writeHead(204, cors).end();
    else socket.destroy();
  });
  expect(await said(base)).toContain(`${base} has ended the connection without an answer. Send the request again.`);
});

it('waits 90 seconds for the whole answer, and no longer', async () => {
  const base = await serve(({ method }, response) => {
    response.writeHead(200, { ...cors, 'content-type': 'application/json' });
    if (method === 'OPTIONS') response.end();
    else response.write('{');
  });
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(`${home}/try/index.html#getVersion`);
  const arrival = page.waitForResponse(
    (response) => response.url().startsWith(base) && response.request().method() === 'GET',
  );
  await send(base, page);
  await arrival;
  await page.clock.fastForward(89_000);
  expect(await page.locator('.live-responses-table').count()).toBe(0);
  await page.clock.fastForward(1000);
  await expect
    .poll(() => shown(page))
    .toContain(`${base} has not answered within 90 seconds. Restart the server, and send the request again.`);
  await page.close();
});

describe('an address with http that the page may call', () => {
  const sandbox = 'http://sandbox.example.com';

  /** The problem that is shown beside the address, on a page from there. */
  async function problemOn(origin: string, base: string): Promise<string | null> {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, async (route) => {
      await route.fulfill({ body: await renderTryIt(readContract(), [sandbox]), contentType: 'text/html' });
    });
    await page.goto(`${origin}/try/#getVersion`);
    await page.getByLabel('Base URL').fill(base);
    await page.getByLabel('Base URL').press('Tab');
    const problem = await page.locator('#base-problem').textContent();
    await page.close();
    return problem;
  }

  it('is refused on a page from https, with the reason', async () => {
    expect(await problemOn('https://docs.example.com', sandbox)).toBe(
      `This page was opened over https, and such a page cannot call ${sandbox}. Use an address with https.`,
    );
  });

  it.each([
    ['on a page from http', 'http://docs.example.com', sandbox],
    ['on this machine', 'https://docs.example.com', 'http://127.0.0.1:4010'],
  ])('is fine %s', async (_, origin, base) => {
    expect(await problemOn(origin, base)).toBe('');
  });
});

it('explains nothing when the mock answers, whatever its status', async () => {
  const page = await browser.newPage();
  await send(mockAddress, page);
  await expect.poll(() => shown(page)).toContain('"version"');
  await page.evaluate(() => {
    location.hash = 'getRisk';
  });
  await page.getByRole('textbox', { name: 'risk_id' }).fill('nothing');
  await page.getByRole('button', { name: 'Execute' }).click();
  await expect.poll(() => shown(page)).toContain('"message"');
  expect(await shown(page)).not.toMatch(/Nothing answers|Another server/);
  await page.close();
});
