import { createServer, type Server } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { launch } from '../src/launch.ts';

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<script>document.title = [1, 2].join("+")</script>');
  });
  address = `127.0.0.1:${await listen(server)}`;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

describe('launch', () => {
  it.each([
    ['the browser of this machine', undefined],
    ['the bundled browser', 'bundled'],
  ])('starts %s, which runs the scripts of a page', async (_name, wanted) => {
    vi.stubEnv('XS2A_BROWSER', wanted);
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(`http://${address}`);
    expect(await page.title()).toBe('1+2');
    await browser.close();
  });

  it('limits each step on a page, in a context of its own or not', async () => {
    const browser = await launch(300);
    const context = await browser.newContext();
    for (const page of [await browser.newPage(), await context.newPage()]) {
      await expect(page.locator('nothing').click()).rejects.toThrow('Timeout 300ms exceeded');
    }
    await browser.close();
  });

  it('keeps the browser on this machine', async () => {
    const browser = await launch();
    const page = await browser.newPage();
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await browser.close();
  });

  it('says which browser is missing', async () => {
    vi.stubEnv('XS2A_BROWSER', '/nowhere/chromium');
    await expect(launch()).rejects.toThrow('XS2A_BROWSER names /nowhere/chromium, which does not exist.');
  });
});
