import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { launch } from '@xs2a/browser';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/xs2a-mock.js', import.meta.url));

describe('the published package', () => {
  it('serves the same page', async () => {
    const child = spawn(process.execPath, [bin, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const browser = await launch();
    try {
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
      const address = /http:\S+/.exec(line)?.[0];
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${address}/`);
      await page.locator('.operation').last().waitFor();
      expect([await page.locator('.operation').count(), complaints]).toEqual([50, []]);
    } finally {
      await browser.close();
      child.kill('SIGKILL');
    }
  });
});
