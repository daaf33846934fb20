import { fileURLToPath } from 'node:url';
import { launch } from '@xs2a/browser';
import { start } from '@xs2a/tools-lib';
import { describe, expect, it } from 'vitest';
import { operations } from '../contract.ts';

const bin = fileURLToPath(new URL('../../bin/xs2a-mock.js', import.meta.url));

describe('the published package', () => {
  it('serves the same page', async () => {
    await using mock = start(process.execPath, [bin, '--port', '0']);
    const browser = await launch();
    try {
      const [address] = await mock.waitFor(/http:\S+/);
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${address}/`);
      await page.locator('.operation').last().waitFor();
      expect([await page.locator('.operation').count(), complaints]).toEqual([operations.length, []]);
    } finally {
      await browser.close();
    }
  });
});
