import { expect, it } from 'vitest';
import { usePages } from './browser.ts';

const token = 'a-token-of-this-test';
const test = usePages({ controlToken: token });

it('a Testbank with a control token is shown to those who have it, on both pages', async () => {
  const page = await test.open('/');
  const field = page.getByRole('textbox', { name: 'Token' });
  await field.fill('another-token-of-no-use');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('status').getByText('Send the control token').waitFor();
  await field.fill(token);
  await page.keyboard.press('Enter');
  await page.getByText('No transaction yet.').waitFor();
  await page.getByRole('link', { name: 'Test calls' }).click();
  await page.getByRole('button', { name: 'Send the request' }).waitFor();
  expect(page.url()).not.toContain(token);
  expect(test.complaints.splice(0).every((text) => text.includes('401'))).toBe(true);
});
