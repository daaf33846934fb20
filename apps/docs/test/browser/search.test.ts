import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);
const page = await browser.newPage();

/** Opens the search from the keyboard, and types. */
async function look(query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('pagefind-modal input').fill(query);
}

const titles = page.locator('pagefind-modal .pf-result-link');

describe('the search', () => {
  beforeEach(async () => {
    await page.goto(`${home}/guides/verify.html`);
  });

  it('lists guides and parts of the reference, the best first, each with its kind', async () => {
    await look('Umsätze');
    await titles.first().waitFor();
    expect(await titles.first().textContent()).toBe('Turnovers, seen and new');
    expect(await page.locator('pagefind-modal .kind').first().textContent()).toBe('Guide');
  });

  it('leads to the page', async () => {
    await look('paymnet');
    await titles.first().click();
    await page.waitForURL(`${home}/guides/pay.html`);
    expect(await page.title()).toContain('Let the bank user pay');
  });

  it('leads to the sections that fit', async () => {
    await look('webhook signature');
    const section = page.locator('pagefind-modal .pf-heading-link').first();
    await section.waitFor();
    expect(await section.getAttribute('href')).toMatch(/\/guides\/webhooks\.html#[\w-]+$/);
  });

  it('says when it finds nothing', async () => {
    await look('xqzvw');
    await page.getByText('No results for xqzvw').first().waitFor();
    expect(await titles.count()).toBe(0);
  });
});

describe('the key / opens the search', () => {
  it.each(['index.html', 'changelog.html', 'reference/index.html', 'try/index.html'])('on %s', async (path) => {
    await page.goto(`${home}/${path}`);
    await page.locator('site-search button:enabled').waitFor();
    await look('Umsätze');
    await titles.first().waitFor();
    expect(await titles.first().textContent()).toBe('Turnovers, seen and new');
  });

  it('at the start page, from an address that does not exist', async () => {
    await page.goto(`${home}/guides/nothing.html`);
    await page.locator(`#start[href="${home}/index.html"]`).waitFor();
    await page.keyboard.press('/');
    await page.waitForURL(`${home}/index.html#search`);
    await page.getByRole('searchbox').waitFor();
  });

  it('but types a slash into a field', async () => {
    await page.goto(`${home}/try/index.html#getVersion`);
    const field = page.getByLabel('Base URL');
    await field.fill('');
    await field.press('/');
    expect(await field.inputValue()).toBe('/');
    expect(await page.locator('pagefind-modal').count()).toBe(0);
  });
});
