import type { Browser, BrowserContextOptions, Page } from '@xs2a/browser';
import { colorRules, openTab, overflowOf, turn, violationsOf, watchShifts } from '../browser/visit.ts';
import { sizes } from './sizes.ts';

export const desktop: BrowserContextOptions = { colorScheme: 'light', viewport: sizes.desktop };
export const phone: BrowserContextOptions = { colorScheme: 'light', viewport: sizes.phone };

/** Where a page is looked at. Whoever looks turns it dark as well. */
export const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['on a desktop', desktop],
  ['on a phone', phone],
];

/** What is wrong with a page, by the state that it was in. */
export class Findings {
  readonly found: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Looks at the page as it is now, and at its colours in the dark. */
  async look(state: string): Promise<void> {
    const overflow = await overflowOf(this.#page);
    const wide = overflow === 0 ? [] : [`${overflow} pixels too wide`];
    const violations = await violationsOf(this.#page);
    await turn(this.#page, 'dark');
    const inTheDark = (await violationsOf(this.#page, colorRules)).map((violation) => `dark, ${violation}`);
    await turn(this.#page, 'light');
    this.found.push(...[...violations, ...inTheDark, ...wide].map((finding) => `${state}: ${finding}`));
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
