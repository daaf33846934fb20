/** The gallery in use: what can be opened and chosen, and what is seen without scripts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);
const page = await browser.newPage();

beforeAll(async () => {
  await page.goto(`${home}/guides/form-elements.html`);
});

test('of a multi element only the chosen option shows its fields', async () => {
  const form = page.locator('[data-element="multi"] xs2a-wizard');
  expect(await form.getByLabel('Mobilnummer').isVisible()).toBe(true);
  expect(await form.getByLabel('Kartennummer').isVisible()).toBe(false);
  await form.getByLabel('chipTAN').check();
  expect(await form.getByLabel('Mobilnummer').isVisible()).toBe(false);
  expect(await form.getByLabel('Kartennummer').isVisible()).toBe(true);
});

test('a dialog and a tooltip open by keyboard, and Escape closes them', async () => {
  const form = page.locator('[data-form="form-login"] xs2a-wizard');
  for (const [button, text] of [
    ['Warum ist das sicher?', 'Ihre Zugangsdaten werden verschlüsselt an die Bank übertragen.'],
    ['Die PIN Ihres Online-Bankings', 'Die PIN Ihres Online-Bankings'],
  ] as const) {
    const label = form.getByText(text);
    expect(await label.isVisible()).toBe(false);
    await form.getByRole('button', { name: button }).press('Enter');
    expect(await label.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await label.isVisible()).toBe(false);
  }
});

test('a flicker code moves only for those who ask for it', async () => {
  const form = page.locator('[data-element="flicker"] xs2a-wizard');
  const picture = () => form.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const frames = () =>
    page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const still = await picture();
  await frames();
  expect(await picture()).toBe(still);
  await form.getByRole('button', { name: 'Starten' }).press('Enter');
  await expect.poll(picture).not.toBe(still);
  await form.getByRole('button', { name: 'Anhalten' }).press('Enter');
});

test('a form that was aborted is shown anew', async () => {
  const form = page.locator('[data-form="form-account-radio"] xs2a-wizard');
  await form.getByRole('radio').last().check();
  await form.getByRole('button', { name: 'Abbrechen' }).press('Enter');
  await expect.poll(() => form.getByRole('radio').last().isChecked()).toBe(false);
});

test('without scripts the elements look the same, and the page says that they cannot be used', async () => {
  // A browser without scripts shows no canvas.
  const looks = async (javaScriptEnabled: boolean) => {
    const tab = await browser.newPage({ javaScriptEnabled });
    await tab.goto(`${home}/guides/form-elements.html`);
    const forms = await tab.locator('.shape:not([data-element=flicker]) xs2a-wizard').all();
    const heights = await Promise.all(forms.map(async (form) => (await form.boundingBox())?.height));
    const isSaid = await tab.locator('main noscript').isVisible();
    await tab.close();
    return { heights, isSaid };
  };
  const [withScripts, without] = [await looks(true), await looks(false)];
  expect(without.heights).toEqual(withScripts.heights);
  expect(without.heights.length).toBeGreaterThan(12);
  expect([withScripts.isSaid, without.isSaid]).toEqual([false, true]);
});
