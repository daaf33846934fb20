import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteComplaints } from '../src/complaints.ts';
import { type Browser, launch } from '../src/launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('notes errors, warnings and exceptions, and neither other messages nor expected ones', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  noteComplaints(page, complaints, (message) => message.text() === 'expected');
  await page.evaluate(`
    console.log('log');
    console.error('expected');
    console.error('error');
    console.warn('warning');
    setTimeout(() => { throw new Error('exception'); });
  `);
  await expect.poll(() => complaints).toContain('exception');
  expect(complaints).toEqual(['error', 'warning', 'exception']);
});
