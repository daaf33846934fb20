/** The generated markup is an API: a change of this snapshot is a change for every style sheet. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { example } from './support/answers.ts';
import { started, usePage } from './support/browser.ts';

const under = usePage();

/** One example for each type of element, and one for errors. */
const examples = [
  'form-bank',
  'form-login',
  'form-login-tabs',
  'form-login-validation-failed',
  'form-account-radio',
  'form-account-select',
  'form-captcha',
  'form-multi',
  'form-redirect',
  'form-tan-approval-polling',
  'form-tan-flicker',
  'form-tan-image',
];

test.each(examples)('the markup of %s stays as it is', async (name) => {
  const page = await under.open({ script: started }, () => example(name));
  await page.locator('form').waitFor();
  expect(await readMarkup()).toMatchSnapshot();
});

test('the markup of a lost connection stays as it is', async () => {
  const page = await under.open({ script: started }, () => ({ status: 500, body: {} }));
  await page.getByRole('alert').waitFor();
  expect(await readMarkup()).toMatchSnapshot();
});

/** The markup of the wizard, one element a line, without what is not promised: ids, and the content of images. */
async function readMarkup(): Promise<string> {
  const markup = await under.page.locator('xs2a-wizard').evaluate((node) => node.outerHTML);
  return markup
    .replace(/xs2a-\d+/g, 'id')
    .replace(/base64,[\w+/=]+/g, 'base64,…')
    .replace(/></g, '>\n<');
}

/** Classes in a file of the package: in attributes, or in selectors. */
const classesIn = (file: string) =>
  readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').match(/(?<=class="[^"]*|\.)xs2a-[a-z]+\b/g) ?? [];

test('the README lists every class that the markup or a style sheet has, and no other', () => {
  const used = new Set([
    ...classesIn('test/__snapshots__/markup.test.ts.snap'),
    ...classesIn('src/themes/xs2a.css'),
    ...classesIn('src/themes/skin.css'),
  ]);
  expect(used.size).toBeGreaterThan(30);
  const documented = new Set(classesIn('README.md'));
  expect([...documented].sort()).toEqual([...used].sort());
});
