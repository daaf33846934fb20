/** The gallery without a script: what can be opened and chosen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);
const page = await browser.newPage({ javaScriptEnabled: false });

beforeAll(async () => {
  await page.goto(`${home}/guides/form-elements.html`);
});

test('of a multi element only the chosen option shows its fields', async () => {
  const form = page.locator('[data-element="multi"] .wizard-form');
  expect(await form.getByLabel('Mobilnummer').isVisible()).toBe(true);
  expect(await form.getByLabel('Kartennummer').isVisible()).toBe(false);
  await form.getByLabel('chipTAN').check();
  expect(await form.getByLabel('Mobilnummer').isVisible()).toBe(false);
  expect(await form.getByLabel('Kartennummer').isVisible()).toBe(true);
});

test('a dialog and a tooltip open by keyboard, and Escape closes them', async () => {
  const form = page.locator('[data-form="form-login"] .wizard-form');
  for (const [button, text] of [
    ['Warum ist das sicher?', 'Ihre Zugangsdaten werden verschlüsselt an die Bank übertragen.'],
    ['Hinweis', 'Die PIN Ihres Online-Bankings'],
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
  const moving = page.locator('[data-element="flicker"] .moving');
  expect(await moving.isVisible()).toBe(false);
  await page.getByText('Flickercode abspielen').press('Enter');
  expect(await moving.isVisible()).toBe(true);
});
