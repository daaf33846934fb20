import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@xs2a/browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page, and what has gone wrong on it so far. */
export interface Visit {
  page: Page;
  /** Failed requests, requests to elsewhere, errors and warnings of the console. */
  problems: string[];
}

/**
 * Opens an empty tab that notes problems.
 *
 * @param home address of the site: a request to anything outside of it is a problem
 */
export async function openTab(context: BrowserContext, home: string): Promise<Visit> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A download is answered, and then taken over by the browser.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:data|blob):/.test(request.url())) {
      problems.push(`elsewhere: ${request.url()}`);
    }
  });
  return { page, problems };
}

/** The rules of axe that depend on colours alone. */
export const colorRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * @param rules all that axe runs by itself, unless they are named
 * @returns what axe finds on the page as it is now: rule, and the elements that break it
 */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (wanted) => {
    // A button that is changing its colours has a contrast that nobody sees for long.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(wanted ? { runOnly: wanted } : {});
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, rules);
}

/** Turns an open page dark, or light again, and waits until it is drawn so. */
export async function turn(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async (scheme) => {
    const isTurned = () => matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
    // Scripts learn of the change before a frame, and draw in it.
    for (let frames = 0; frames < 2; frames = isTurned() ? frames + 1 : 0) await new Promise(requestAnimationFrame);
  }, colorScheme);
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** Counts what moves while a page is loaded; to be called before it is. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const page = window as unknown as { shifts: number };
    page.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) page.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' as never, buffered: true });
  });
}

/** The cumulative layout shift so far, after everything has been drawn twice. */
export function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return (window as unknown as { shifts: number }).shifts;
  });
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
