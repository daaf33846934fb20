/** The HTML of the README runs as it is written. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { example } from './support/answers.ts';
import { usePage } from './support/browser.ts';
import { useShop } from './support/shop.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html = '']) => html);

/** The HTML of a page, and its own script. Others are those of the test. */
function pageOf(block = ''): { html: string; script: string } {
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(block) ?? [];
  return { html: block.replace(/<script.*/s, ''), script };
}

test('has four blocks of HTML, of which the second is only style sheets', () => {
  expect(blocks.map((block) => /^<[a-z]+/.exec(block)?.[0])).toEqual(['<div', '<link', '<div', '<script']);
});

describe('in the page', () => {
  const under = usePage();

  test('the script shows the wizard, and follows its end', async () => {
    const page = await under.open(pageOf(blocks[0]), ({ USER_NAME }) =>
      example(USER_NAME ? 'form-finish' : 'form-login'),
    );
    await page.getByLabel('Anmeldename').fill('hartmut.mustermann');
    await page.getByLabel('PIN', { exact: true }).fill('12345');
    await page.getByRole('checkbox').check();
    const left = page.waitForRequest('https://your-server.example/success');
    await page.getByRole('button', { name: 'Weiter' }).click();
    expect((await left).isNavigationRequest()).toBe(true);
    expect(under.steps[0]).toEqual({ key: '<wizard-session-key>' });
  });

  test('the module shows the wizard in the language of the element', async () => {
    const html = blocks.at(-1) ?? '';
    const page = await under.open({ html: html.replace(/<script.*?<\/script>/s, '') }, () => example('form-login'));
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    expect(under.steps.map(({ language }) => language)).toEqual([undefined, 'en']);
  });
});

describe('in a frame', () => {
  const under = useShop();

  test('the script shows the wizard in its style, and follows its end', async () => {
    const page = await under.open({
      ...pageOf(blocks[2]),
      answering: ({ USER_NAME }) => example(USER_NAME ? 'form-finish' : 'form-login'),
    });
    const frame = page.frameLocator('iframe');
    const forward = frame.getByRole('button', { name: 'Weiter' });
    await expect
      .poll(() => forward.evaluate((node) => getComputedStyle(node).borderRadius).catch(() => undefined))
      .toBe('4px');
    await frame.getByLabel('Anmeldename').fill('hartmut.mustermann');
    await frame.getByLabel('PIN', { exact: true }).fill('12345');
    await frame.getByRole('checkbox').check();
    const left = page.waitForRequest('https://your-server.example/success');
    await forward.click();
    expect((await left).isNavigationRequest()).toBe(true);
    expect(under.steps[0]).toEqual({ key: '<wizard-session-key>' });
  });
});
