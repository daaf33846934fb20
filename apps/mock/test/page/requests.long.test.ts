import { describe, expect, it } from 'vitest';
import { form, json } from '../client.ts';
import { control } from '../control/control.ts';
import { usePage } from './browser.ts';

const test = usePage();
const rows = () => test.page.locator('#request-list > li');

/** Waits for as many requests, and reads them, without the time of day and the duration. */
async function listed(count: number): Promise<string[]> {
  await test.pass();
  await expect.poll(() => rows().count()).toBe(count);
  const texts = await Promise.all((await rows().all()).map((row) => row.locator('summary span').allTextContents()));
  return texts.map((parts) => parts.join(' ').replace(/ (?:· )?\S+ ms$/, ''));
}

describe('the last requests', () => {
  it('appear while the page is open, newest first', async () => {
    await test.page.getByText('No request yet.').waitFor();
    await test.client.call('GET', '/v1/version');
    expect(await listed(1)).toEqual(['200 GET /v1/version api-version']);
    await test.client.call('GET', '/v1/nothing');
    await test.client.call('DELETE', '/v1/api/users/bus_1');
    expect((await listed(3)).slice(0, 2)).toEqual([expect.stringMatching(/^\d+ DELETE/), '404 GET /v1/nothing']);
  });

  it('are as many as the mock keeps', async () => {
    for (const { more, want } of [
      { more: 150, want: 150 },
      { more: 51, want: 200 },
    ]) {
      await Promise.all(Array.from({ length: more }, () => test.client.call('GET', '/v1/version')));
      await test.pass();
      await expect.poll(() => rows().count()).toBe(want);
    }
  });

  it('show headers, query and body, without secrets', async () => {
    const body = 'bank_code=88888888&country_id=DE&metadata[custid]=4711';
    await test.client.call('POST', '/v1/risks?page=2', form(body));
    await listed(1);
    await rows().locator('summary').click();
    expect(await part('Query')).toEqual({ page: '2' });
    expect(await part('Headers')).toMatchObject({ authorization: '[redacted]' });
    expect(await part('Body')).toMatchObject({ metadata: { custid: '4711' } });
  });

  it('say why they were refused: the fields in the row, the messages below it', async () => {
    await test.client.call('GET', '/v1/version', { headers: { authorization: '' } });
    await test.client.call('POST', '/v1/risks', json({ bank_code: '88888888', country_id: 'Germany', language: 'xx' }));
    await test.client.call('GET', '/v1/version');
    await listed(3);
    expect(await rows().locator('.reason').allTextContents()).toEqual([
      'Validation failed: country_id, language',
      'Invalid credentials.',
    ]);
    await rows().nth(1).locator('summary').click();
    const reasons = rows().nth(1).locator('.reasons');
    await reasons.waitFor();
    expect(await reasons.locator('dt').allTextContents()).toEqual(['country_id', 'language']);
    expect(await reasons.locator('dd').first().textContent()).toContain('may not be longer than 2 characters');
  });

  it('are shown as text, whatever they contain', async () => {
    const payload = '<img src=x onerror=document.title="broken">';
    await test.client.call('POST', '/v1/risks', json({ bank_code: payload, metadata: { [payload]: payload } }));
    await test.client.call('GET', `/${encodeURIComponent(payload)}?${encodeURIComponent(payload)}=1`);
    await listed(2);
    for (const summary of await rows().locator('summary').all()) await summary.click();
    expect(await test.page.locator('#request-list img').count()).toBe(0);
    expect(await test.page.title()).toContain('XS2A API');
  });

  it('lead to their operation', async () => {
    await test.client.call('GET', '/v1/version');
    await listed(1);
    await rows().locator('summary').click();
    await test.page.getByLabel('Filter').fill('payments');
    await rows().getByRole('button', { name: 'Show getVersion' }).click();
    expect(await test.page.evaluate('document.activeElement.textContent')).toContain('/v1/version');
    const answer = test.page.getByRole('button', { name: 'api-version' });
    // The answers of an operation are rendered when it is opened, and browsers send that event a moment later.
    await answer.waitFor();
    expect(await answer.isVisible()).toBe(true);
  });

  it('can be cleared on the page and by another client', async () => {
    await test.client.call('GET', '/v1/version');
    await listed(1);
    await test.page.getByRole('button', { name: 'Clear' }).click();
    await listed(0);
    expect(await control(test.client, 'GET', 'requests')).toEqual({ requests: [] });
    await test.client.call('GET', '/v1/version');
    await listed(1);
    await control(test.client, 'DELETE', 'requests');
    await listed(0);
  });

  it('are held back while the list is paused', async () => {
    const pause = test.page.getByRole('button', { name: 'Pause' });
    await pause.click();
    await test.client.call('GET', '/v1/version');
    expect([await countPolls(), await rows().count()]).toEqual([0, 0]);
    await pause.click();
    await listed(1);
    expect(await countPolls()).toBeGreaterThan(0);
  });

  it('are held back while the tab is hidden', async () => {
    await hide(true);
    await test.client.call('GET', '/v1/version');
    expect([await countPolls(), await rows().count()]).toEqual([0, 0]);
    await hide(false);
    await listed(1);
  });
});

async function part(name: string): Promise<unknown> {
  return JSON.parse((await rows().getByLabel(name).textContent()) ?? '');
}

/** How often the page polls the mock in half a minute, after open requests have ended. */
async function countPolls(): Promise<number> {
  await test.page.waitForLoadState('networkidle');
  let count = 0;
  test.page.on('request', () => count++);
  await test.pass(30_000);
  return count;
}

async function hide(hidden: boolean): Promise<void> {
  await test.page.evaluate(`
    Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  `);
}
