import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openOperation, usePage } from './browser.ts';

const test = usePage({ openapi: fileURLToPath(new URL('../fixtures/library.yaml', import.meta.url)) });

describe('the page of another document', () => {
  it('lists its operations, and offers only what the document has', async () => {
    expect(await test.page.getByRole('heading', { level: 1 }).textContent()).toBe('Town library 0.3.0');
    expect(await test.page.locator('.operation').count()).toBe(5);
    expect(await test.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Next answers',
      'Other',
      'Last requests',
    ]);
    expect(await test.page.getByRole('tab').locator('visible=true').allTextContents()).toEqual(['Operations']);
  });

  it('pins answers without a name', async () => {
    const operation = await openOperation(test.page, 'GET', '/health');
    await operation.getByRole('group', { name: 'Answers with status 200' }).getByRole('button').first().click();
    await test.page
      .getByRole('status')
      .getByText(/^Pinned 200.* for the next request to readHealth/)
      .waitFor();
    expect(await (await test.client.call('GET', '/health')).text()).toBe('fine');
    await test.pass();
    await test.page.getByText('Nothing is pinned').waitFor();
  });
});
