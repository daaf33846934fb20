import { afterAll, describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';
import { openTab } from './visit.ts';

const { home, browser, close } = await openSite();
afterAll(close);

/** Addresses that other tools and earlier versions of the reference have written, and the heading of their part. */
const addresses: readonly (readonly [old: string, now: string, heading: string])[] = [
  ['#operation/createRisk', '#/risks/createrisk', 'Create a risk'],
  ['#tag/Risks', '#/risks', 'Risks'],
  ['#tag/Bank-users', '#/bank-users', 'Bank users'],
  ['#tag/Risks/operation/getRisk', '#/risks/getrisk', 'Get a risk'],
  ['#tag/Risks/paths/~1v1~1risks/post', '#/risks/createrisk', 'Create a risk'],
  ['#/Risks/createRisk', '#/risks/createrisk', 'Create a risk'],
  ['#createRisk', '#/risks/createrisk', 'Create a risk'],
  ['#operation/onTransactionCreated', '#/webhooks/ontransactioncreated', 'Transaction created'],
  ['#schema/Risk', '#/schemas/risk', 'Risk'],
  ['#/components/schemas/Risk', '#/schemas/risk', 'Risk'],
  ['#schema/ApiError', '#/schemas/errorbody', 'ErrorBody'],
  ['#section/Authentication', '#/section/authentication', 'Authentication'],
];

async function openTabWithNotes(width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript(() => {
    const page = window as unknown as { missing: number };
    page.missing = 0;
    const look = () => {
      if (/No page at this address/.test(document.querySelector('#content')?.textContent ?? '')) page.missing++;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const { page, problems } = await openTab(context, home);
  const missing = () => page.evaluate(() => (window as unknown as { missing: number }).missing);
  return { context, page, problems, missing };
}

describe.each([390, 1440])(
  'an old address leads to its part, and shows no page for missing ones: %i pixels',
  (width) => {
    it.each(addresses)('%s', async (old, now, heading) => {
      const { context, page, problems, missing } = await openTabWithNotes(width);
      await page.goto(`${home}/reference/index.html${old}`);
      const id = now.slice(2);
      const part = page
        .locator(`:is(h1, h2)[id="${id}"], [id="${id}"] :is(h1, h2)`)
        .filter({ hasText: heading })
        .first();
      await expect.poll(async () => (await part.boundingBox())?.y ?? 1e6).toBeLessThan(300);
      expect(page.url()).toBe(`${home}/reference/index.html${now}`);
      expect([await missing(), problems]).toEqual([0, []]);
      await context.close();
    });
  },
);

it('an old address is followed in an open page as well', async () => {
  const { context, page, missing } = await openTabWithNotes(1440);
  await page.goto(`${home}/reference/index.html`);
  await page.locator('main h1').waitFor();
  await page.evaluate(() => {
    location.hash = '#operation/createRisk';
  });
  await page.waitForURL(`${home}/reference/index.html#/risks/createrisk`);
  await page.getByRole('heading', { level: 2, name: 'Create a risk' }).waitFor();
  expect(await missing()).toBe(0);
  await context.close();
});

it('an address that never was is noticed', async () => {
  const { context, page, missing } = await openTabWithNotes(1440);
  await page.goto(`${home}/reference/index.html#operation/nothing`);
  await page.getByText('No page at this address').waitFor();
  expect(await missing()).toBeGreaterThan(0);
  await context.close();
});
