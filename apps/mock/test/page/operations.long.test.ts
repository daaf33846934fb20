import { curlArguments, readCurl } from '@xs2a/tools-lib';
import { describe, expect, it } from 'vitest';
import { operations } from '../contract.ts';
import { control } from '../control/control.ts';
import { openOperation, usePage } from './browser.ts';

const test = usePage();
const shown = () => test.page.locator('.operation:visible');

describe('the operations', () => {
  it('are listed by tag, in the groups of the document', async () => {
    expect(await test.page.title()).toContain('XS2A API');
    expect(await shown().count()).toBe(operations.length);
    expect(await test.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Next answers',
      'Products',
      'XS2A.api',
      'Wizard',
      'Notifications',
      'Master data',
      'Last requests',
    ]);
    const payments = test.page.locator('.tag', { has: test.page.getByRole('heading', { name: 'Payments' }) });
    expect(await payments.locator('.operation').count()).toBe(7);
  });

  it('show their answers by status, and their requests by media type', async () => {
    const operation = await openOperation(test.page, 'POST', '/v1/verifications');
    expect(
      await operation.getByRole('group').evaluateAll((groups) => groups.map((candidate) => candidate.ariaLabel)),
    ).toEqual([
      'Answers with status 200',
      'Answers with status 401',
      'Answers with status 403',
      'Answers with status 422',
      'Answers with status 500',
      'Requests JSON',
      'Requests form',
    ]);
    expect(await operation.getByRole('group', { name: '422' }).getByRole('button').allTextContents()).toEqual([
      'validation-failedTwo refused query parameters',
      'Preview',
    ]);
  });

  it.each([
    ['a path', 'accountSnapshot', ['/v1/risks/{risk_id}/accountSnapshot']],
    ['a name', 'getVersion', ['/v1/version']],
    ['an example', 'form-tan-flicker', ['/v1/wizard']],
    ['a status and a tag', '410 sessions', ['/v1/sessions/{transaction}']],
    ['a method and words', 'DELETE blacklist', ['/v1/blacklist/{blacklist_id}']],
    ['what an example shows', 'flicker code', ['/v1/wizard']],
    ['a word of an error that all share', 'wizard-api', []],
    ['nothing that is there', 'qwertz', []],
  ])('can be filtered by %s', async (_name, typed, paths) => {
    await test.page.getByLabel('Filter').fill(typed);
    expect(await shown().locator('.path').allTextContents()).toEqual(paths);
    expect(await test.page.locator('#filter-result').textContent()).toBe(
      `${paths.length} of ${operations.length} operations`,
    );
    expect(await test.page.locator('.tag:visible').count()).toBe(paths.length);
  });

  it.each(['JSON', 'form'])('copy a %s request that succeeds as it is', async (type) => {
    const operation = await openOperation(test.page, 'POST', '/v1/verifications');
    await operation.getByRole('group', { name: type }).getByRole('button', { name: 'verification-with-bic' }).click();
    await test.page.getByRole('status').getByText('Copied').waitFor();
    const command = String(await test.page.evaluate('navigator.clipboard.readText()'));
    expect(command).toMatch(/^curl /);
    expect(await operation.locator('.command').textContent()).toBe(command);
    const [words = []] = await curlArguments([command]);
    const { url, init } = readCurl(words);
    expect(await (await fetch(url, init)).json()).toHaveProperty('wizard_session_key');
  });

  it('preview an answer without pinning it, one at a time', async () => {
    const operation = await openOperation(test.page, 'GET', '/v1/version');
    const button = (code: number) =>
      operation.getByRole('group', { name: String(code) }).getByRole('button', { name: 'Preview' });
    const isOpen = () => Promise.all([200, 500].map((code) => button(code).first().getAttribute('aria-expanded')));
    await button(500).click();
    const shown = operation.getByRole('region', { name: 'Preview of 500 server-error' });
    await shown.waitFor();
    const preview = await control(test.client, 'GET', 'preview?operationId=getVersion&code=500&example=server-error');
    const [head, body = ''] = ((await shown.textContent()) ?? '').split('\n\n');
    expect(head).toBe('500\nContent-Type: application/json');
    expect(preview).toMatchObject({ code: 500, body: JSON.parse(body) });
    expect(await isOpen()).toEqual(['false', 'true']);

    await button(200).first().click();
    await operation.getByRole('region', { name: 'Preview of 200 api-version' }).waitFor();
    expect([await isOpen(), await operation.locator('.preview-text:visible').count()]).toEqual([['true', 'false'], 1]);
    await button(200).first().click();
    expect([await isOpen(), await operation.locator('.preview-text:visible').count()]).toEqual([['false', 'false'], 0]);
    expect(await control(test.client, 'GET', 'next')).toEqual({ next: [] });
  });

  it('also copy on a page without TLS, which has no clipboard API', async () => {
    await test.page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    const operation = await openOperation(test.page, 'GET', '/v1/version');
    const button = operation.getByRole('group', { name: 'Requests' }).getByRole('button');
    await button.click();
    await test.page.getByRole('status').getByText('Copied').waitFor();
    const pasted = 'document.querySelector("#filter")';
    expect(await test.page.evaluate('document.activeElement.textContent')).toContain('Get the version');
    await test.page.getByLabel('Filter').focus();
    await test.page.keyboard.press('Control+V');
    expect(await test.page.evaluate(`${pasted}.value`)).toBe(`curl -u api:key ${test.client.address}/v1/version`);
  });
});
