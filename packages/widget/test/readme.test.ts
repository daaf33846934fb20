/** The HTML of the README runs as it is written. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { example } from './support/answers.ts';
import { usePage } from './support/browser.ts';

const under = usePage();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html = '']) => html);

test('the page with the script shows the wizard, and follows its end', async () => {
  expect(blocks).toHaveLength(4);
  const [html = ''] = blocks;
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
  const page = await under.open({ html: html.replace(/<script.*/s, ''), script }, ({ USER_NAME }) =>
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

test('the page with the module shows the wizard in the language of the element', async () => {
  const html = blocks.at(-1) ?? '';
  const page = await under.open({ html: html.replace(/<script.*?<\/script>/s, '') }, () => example('form-login'));
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  expect(under.steps.map(({ language }) => language)).toEqual([undefined, 'en']);
});
