/** The generated markup is an API: a change of this snapshot is a change for every style sheet. */
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
  const markup = await page.locator('xs2a-wizard').evaluate((node) => node.outerHTML);
  expect(readable(markup)).toMatchSnapshot();
});

/** One element a line, without what is not promised: ids, and the content of images. */
function readable(markup: string): string {
  return markup
    .replace(/xs2a-\d+/g, 'id')
    .replace(/base64,[\w+/=]+/g, 'base64,…')
    .replace(/></g, '>\n<');
}
