import { describe, expect, it } from 'vitest';
import { usePage } from './browser.ts';

const test = usePage();

describe('the checks of every test of the page', () => {
  it('notice an error in the console', async () => {
    await test.page.evaluate('console.error("broken")');
    expect(test.complaints.splice(0)).toEqual(['broken']);
  });

  it('notice a request to another server, which the policy of the page refuses', async () => {
    const failed = test.page.evaluate('fetch("http://localhost:9/").then(() => "fetched", () => "refused")');
    expect(await failed).toBe('refused');
    expect(test.complaints.splice(0)).toContainEqual(expect.stringContaining('Content Security Policy'));
    await test.page.goto('about:blank');
    await test.page.evaluate('fetch("http://localhost:9/", { mode: "no-cors" }).catch(() => undefined)');
    expect(test.complaints.splice(0)).toContain('request to http://localhost:9/');
  });
});
