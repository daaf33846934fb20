import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { listReferenceParts } from '../../src/reference/parts.ts';
import { listSampleRequests } from '../../src/samples/requests.ts';
import { openSite } from '../browser/open-site.ts';
import { openTab, shiftsOf, watchShifts } from '../browser/visit.ts';

const contract = readContract();

const { home, browser, close } = await openSite();
afterAll(close);
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
await watchShifts(context);
// One page for all tests: it is large, and each of them leaves it as a reader would.
const { page, problems } = await openTab(context, home);

beforeAll(async () => {
  await page.goto(`${home}/reference/index.html#/risks/createrisk`);
});

const heading = () => page.locator('[id="risks/createrisk"] h2');
const samples = () => page.locator('.panel-request-samples').first();

async function choose(button: string, item: string): Promise<void> {
  await samples().getByRole('button', { name: button }).click();
  await page.getByRole('menuitem').filter({ hasText: item }).click();
}

describe('the reference in a browser', () => {
  it('shows an operation at the top when its address is opened, and nothing has moved', async () => {
    await heading().filter({ hasText: 'Create a risk' }).waitFor();
    await expect.poll(async () => (await heading().boundingBox())?.y).toBeLessThan(300);
    expect(await shiftsOf(page)).toBe(0);
  });

  it('leads from an operation to Try it', async () => {
    const link = page.locator('[id="risks/createrisk"]').getByRole('link', { name: 'Try it' });
    expect(await link.getAttribute('href')).toBe('../try/index.html#createRisk');
  });

  it('offers every named example of a body', async () => {
    await samples().getByRole('button', { name: 'Example' }).click();
    const offered = await page.getByRole('menuitem').filter({ visible: true }).allTextContents();
    const named = listSampleRequests(contract).filter(({ operationId }) => operationId === 'createRisk');
    const json = named.filter(({ body }) => body?.mediaType === 'application/json');
    expect(json.length).toBeGreaterThan(10);
    expect(offered.filter((text) => text.trim() !== '')).toHaveLength(json.length);
    await page.keyboard.press('Escape');
  });

  it('shows the sample of the language, example and media type that are chosen', async () => {
    await choose('Example', 'Account snapshot of 45 days');
    await choose('curl', '@xs2a/client');
    await choose('Request media type', 'x-www-form-urlencoded');
    expect(await samples().locator('pre').textContent()).toMatch(
      /client\.createRisk\(\{[\s\S]*days: 45[\s\S]*encoding: 'form'/,
    );
  });

  it('opens menus for the keyboard as well', async () => {
    await samples().getByRole('button', { name: '@xs2a/client' }).focus();
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => samples().locator('pre').textContent()).toContain('await fetch(');
  });

  it('has one search, that of the site, which leads to another part', async () => {
    expect(await page.getByRole('button', { name: /search/i }).count()).toBe(1);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('delete a risk');
    await page.locator('pagefind-modal').getByRole('link', { name: 'Delete a risk' }).click();
    await page.waitForURL(`${home}/reference/index.html#/risks/deleterisk`);
    await page.locator('[id="risks/deleterisk"] h2').filter({ hasText: 'Delete a risk' }).waitFor();
    expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
  });

  it('keeps the chosen language for other operations, and when the page is opened again', async () => {
    await samples().getByRole('button', { name: 'fetch' }).focus();
    // Over the end of the menu, to its last entry.
    for (const key of ['Enter', 'End', 'Enter']) await page.keyboard.press(key);
    const shown = () => page.locator('.panel-request-samples').first().textContent();
    await expect.poll(shown).toContain('public class CreateRisk');
    await page.goto(`${home}/reference/index.html#/payments/listpayments`);
    await page.reload();
    await expect
      .poll(() => page.locator('[id="payments/listpayments"]').textContent())
      .toContain('public class ListPayments');
    await page.goto(`${home}/reference/index.html#/risks/createrisk`);
    await page.reload();
    await expect.poll(shown).toContain('public class');
  });

  it('has an entry in its menu for every operation, webhook and schema', async () => {
    const links = await page.evaluate(async () => {
      const hashes = () => [...document.querySelectorAll<HTMLAnchorElement>('.menu-content a')].map(({ hash }) => hash);
      const routes = hashes();
      for (const hash of routes.filter((candidate) => /^#\/[^/]+$/.test(candidate))) {
        const isOpen = () => hashes().some((candidate) => candidate.startsWith(`${hash}/`));
        if (!isOpen()) document.querySelector<HTMLAnchorElement>(`.menu-content a[href$="${hash}"]`)?.click();
        while (!isOpen()) await new Promise(requestAnimationFrame);
        routes.push(...hashes());
      }
      return routes;
    });
    const parts = listReferenceParts(readContract()).map(({ url }) => url.slice(url.indexOf('#')));
    expect(parts.filter((anchor) => !links.includes(anchor))).toEqual([]);
  });

  it('is light or dark as the rest of the site, and keeps no cookie', async () => {
    const theme = () =>
      page.evaluate(() => [
        localStorage.getItem('starlight-theme'),
        document.documentElement.className.includes('dark'),
      ]);
    expect(await theme()).toEqual([null, false]);
    await page.getByTestId('color-mode-switcher').click();
    expect(await theme()).toEqual(['dark', true]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('has done all this without an error, and without a request to elsewhere', () => {
    expect(problems).toEqual([]);
  });
});
