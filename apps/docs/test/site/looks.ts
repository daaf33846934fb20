import type { Browser, BrowserContextOptions, Page } from '@xs2a/browser';
import { openTab, overflowOf, violationsOf, watchShifts } from '../browser/visit.ts';

/** Light and dark, on a desktop and on a phone. */
export const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['light, on a desktop', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark, on a desktop', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ['light, on a phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
];

/** What is wrong with a page, by the state that it was in. */
export class Findings {
  readonly found: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Looks at the page as it is now. */
  async look(state: string): Promise<void> {
    const overflow = await overflowOf(this.#page);
    const wide = overflow === 0 ? [] : [`${overflow} pixels too wide`];
    this.found.push(...[...(await violationsOf(this.#page)), ...wide].map((finding) => `${state}: ${finding}`));
  }
}

/** Opens a tab in a look, and closes it after the test; problems of the console are findings as well. */
export async function inLook(
  browser: Browser,
  home: string,
  options: BrowserContextOptions,
  test: (page: Page, findings: Findings) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  try {
    await watchShifts(context);
    const { page, problems } = await openTab(context, home);
    const findings = new Findings(page);
    await test(page, findings);
    return [...findings.found, ...problems];
  } finally {
    await context.close();
  }
}
