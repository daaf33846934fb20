import { fileURLToPath } from 'node:url';
import { launch } from '@xs2a/browser';
import { start } from '@xs2a/tools-lib';
import { expect, it } from 'vitest';
import { testCallPage } from './browser.ts';

const bin = fileURLToPath(new URL('../../bin/xs2a-testbank.js', import.meta.url));

it('the published package serves the same pages', async () => {
  await using testbank = start(process.execPath, [bin, '--port', '0', '--database', ':memory:']);
  const browser = await launch();
  try {
    const [address] = await testbank.waitFor(/http:\S+/);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}/`);
    await page.getByText('No transaction yet.').waitFor();
    await page.goto(`${address}${testCallPage}`);
    await page.getByRole('button', { name: 'Send the request' }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
