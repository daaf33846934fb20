import { describe, expect, it } from 'vitest';
import { control } from '../control/control.ts';
import { openOperation, usePage } from './browser.ts';

const test = usePage();

async function statuses(count: number, path = '/v1/version') {
  const answers: number[] = [];
  for (let index = 0; index < count; index++) answers.push((await test.client.call('GET', path)).status);
  return answers;
}
const pins = () => control(test.client, 'GET', 'next');
const status = (text: string | RegExp) => test.page.getByRole('status').getByText(text).waitFor();

describe('an answer', () => {
  it('is pinned by a click, served to the next request, and gone from the list', async () => {
    const operation = await openOperation(test.page, 'GET', '/v1/version');
    const button = operation.getByRole('button', { name: 'server-error' });
    await button.click();
    await status('Pinned 500 server-error for the next request to getVersion.');
    const list = test.page.getByRole('region', { name: 'Next answers' }).getByRole('listitem');
    expect(await list.first().textContent()).toContain('getVersion');
    expect(await button.getAttribute('class')).toContain('is-pinned');
    expect(await statuses(2)).toEqual([500, 200]);
    await test.pass();
    await test.page.getByText('Nothing is pinned').waitFor();
    expect(await button.getAttribute('class')).not.toContain('is-pinned');
  });

  it('can be pinned with only the keyboard', async () => {
    const { keyboard } = test.page;
    await keyboard.press('/');
    await keyboard.type('getVersion');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await test.page.getByRole('button', { name: 'api-version' }).waitFor();
    const names: string[] = [];
    for (let index = 0; index < 6; index++) {
      await keyboard.press('ArrowDown');
      names.push(String(await test.page.evaluate('document.activeElement.textContent')));
    }
    expect(names[5]).toContain('server-error');
    await keyboard.press('Enter');
    await status('500 server-error');
    expect(await statuses(2)).toEqual([500, 200]);
  });

  it('is kept for a thousand requests with the Shift key, by mouse and by keyboard', async () => {
    const operation = await openOperation(test.page, 'GET', '/v1/version');
    await operation.getByRole('button', { name: 'wrong-mode' }).click({ modifiers: ['Shift'] });
    await status(/^Pinned 403 .* for the next 1000 requests to getVersion/);
    expect(await statuses(3)).toEqual([403, 403, 403]);
    await operation.getByRole('button', { name: 'server-error' }).focus();
    await test.page.keyboard.press('Shift+Enter');
    await status(/^Pinned 500 .* for the next 1000 requests to getVersion/);
    expect(await pins()).toMatchObject({
      next: [
        { code: 403, times: 997 },
        { code: 500, times: 1000 },
      ],
    });
  });

  it('is pinned with the number of requests and the delay of the form', async () => {
    await test.page.getByLabel('for').fill('2');
    await test.page.getByLabel('with a delay of').fill('100');
    const operation = await openOperation(test.page, 'GET', '/v1/version');
    await operation.getByRole('button', { name: 'server-error' }).click();
    await test.page.getByText('2 times, delay 100 ms').waitFor();
    expect(await pins()).toMatchObject({ next: [{ code: 500, times: 2, delay_ms: 100 }] });
  });

  it.each(['0', '1001', '1.5', ''])('is not pinned for "%s" requests', async (typed) => {
    await test.page.getByLabel('for').fill(typed);
    const operation = await openOperation(test.page, 'GET', '/v1/version');
    await operation.getByRole('button', { name: 'server-error' }).click();
    expect(await test.page.evaluate('document.activeElement.id')).toBe('times');
    expect(await pins()).toEqual({ next: [] });
  });
});

describe('pins', () => {
  it('of another client are shown, and can be removed by operation', async () => {
    await control(test.client, 'POST', 'next', { operationId: 'getVersion', code: 500 });
    await control(test.client, 'POST', 'next', { operationId: 'listBanks', code: 422 });
    await test.pass();
    await test.page.getByRole('button', { name: 'Remove the pins of getVersion' }).click();
    await status('The pins of getVersion are removed.');
    expect(await pins()).toMatchObject({ next: [{ operationId: 'listBanks' }] });
    expect(await test.page.evaluate('document.activeElement.ariaLabel')).toBe('Remove the pins of listBanks');
  });

  it('can be removed all at once', async () => {
    await control(test.client, 'POST', 'next', { operationId: 'getVersion', code: 500 });
    await control(test.client, 'POST', 'next', { scenario: 'login-tan-finish' });
    await test.pass();
    await test.page.getByRole('button', { name: 'Remove all' }).click();
    await status('All pins are removed.');
    expect(await pins()).toEqual({ next: [] });
  });
});

describe('a scenario', () => {
  it('is pinned by a click', async () => {
    await test.page.getByRole('tab', { name: 'Scenarios' }).click();
    const button = test.page.getByRole('button', { name: 'Login refused, login once more, finish' });
    await button.click();
    await status('Pinned: Login refused, login once more, finish.');
    expect(await button.getAttribute('class')).toContain('is-pinned');
    expect(await pins()).toMatchObject({
      next: ['form-login', 'form-login-failed', 'form-login', 'form-finish'].map((example) => ({
        operationId: 'submitWizardStep',
        example,
        scenario: 'login-failed',
      })),
    });
  });
});
