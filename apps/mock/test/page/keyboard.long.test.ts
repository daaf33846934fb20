import { describe, expect, it } from 'vitest';
import { operations } from '../contract.ts';
import { usePage } from './browser.ts';

const test = usePage();
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => test.page.keyboard.press(key)), Promise.resolve());
const focused = (property: string) => test.page.evaluate(`document.activeElement.${property}`);

describe('the keyboard', () => {
  it('reaches everything in the order of the page', async () => {
    const order: unknown[] = [];
    for (let index = 0; index < 7; index++) {
      await press('Tab');
      order.push((await focused('id')) || (await focused('tagName')));
    }
    expect(order[0]).toBe('A');
    expect(order.slice(1)).toEqual(['times', 'delay', 'tab-operations', 'filter', 'SUMMARY', 'SUMMARY']);
  });

  it('skips to the operations', async () => {
    await press('Tab', 'Enter', 'Tab');
    expect(await focused('id')).toBe('tab-operations');
  });

  it('goes to the filter with /, from every view, but not out of a field', async () => {
    await test.page.getByRole('tab', { name: 'Webhooks' }).click();
    await test.page.getByLabel('URL').focus();
    await press('/');
    expect([await focused('id'), await focused('value')]).toEqual(['webhook-url', '/']);
    await test.page.getByRole('tab', { name: 'Webhooks' }).focus();
    await press('/');
    expect([await focused('id'), await focused('value')]).toEqual(['filter', '']);
  });

  it('clears the filter with Escape', async () => {
    await press('/', 'x', 'Escape');
    expect(await test.page.locator('#filter-result').textContent()).toBe(`${operations.length} operations`);
  });

  it('walks through the operations with the arrows, and back to the filter', async () => {
    await press('/', 'ArrowDown', 'ArrowDown');
    expect(await focused('textContent')).toContain('Create a verification');
    await press('ArrowRight');
    await test.page.getByRole('button', { name: 'verification-created' }).waitFor();
    await press('ArrowDown');
    expect(await focused('tagName')).toBe('BUTTON');
    await press('Escape');
    expect(await focused('textContent')).toContain('Create a verification');
    await press('ArrowLeft');
    expect(await focused('parentElement.open')).toBe(false);
    await press('ArrowUp', 'ArrowUp');
    expect(await focused('id')).toBe('filter');
  });

  it('reaches the preview of an answer with Tab, and moves on from the answer', async () => {
    await press('/', 'ArrowDown', 'ArrowRight');
    await test.page.getByRole('button', { name: 'Preview' }).first().waitFor();
    await press('ArrowDown');
    const answer = await focused('textContent');
    await press('Tab', 'Enter');
    expect(await focused('textContent')).toBe('Preview');
    await test.page.getByRole('region', { name: 'Preview of 200' }).waitFor();
    await press('ArrowDown');
    expect([await focused('tagName'), await focused('textContent')]).toEqual([
      'BUTTON',
      expect.not.stringMatching(/^Preview$/),
    ]);
    expect(await focused('textContent')).not.toBe(answer);
    await press('ArrowUp');
    expect(await focused('textContent')).toBe(answer);
  });

  it('changes the view with the arrows, from the last to the first', async () => {
    await test.page.getByRole('tab', { name: 'Operations' }).focus();
    await press('ArrowRight');
    expect(await test.page.getByRole('tabpanel', { name: 'Scenarios' }).isVisible()).toBe(true);
    await press('ArrowRight', 'ArrowRight');
    expect(await focused('id')).toBe('tab-operations');
    await press('ArrowLeft');
    expect(await test.page.getByRole('tabpanel', { name: 'Webhooks' }).isVisible()).toBe(true);
  });

  it('shows the focus', async () => {
    await press('/', 'ArrowDown');
    const outline = await test.page.evaluate('getComputedStyle(document.activeElement).outline');
    expect(outline).toMatch(/solid 3px/);
  });
});
