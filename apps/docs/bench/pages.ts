import { gzipSync } from 'node:zlib';
import { type BrowserContext, launch } from '@xs2a/browser';

export interface PageMeasures {
  path: string;
  /** Bytes of the page and of everything that it loads, each compressed by gzip. */
  transferred: number;
  /** Milliseconds until the page is usable: its scripts have run, and no long task is running. */
  interactive: number;
  /** Cumulative layout shift. */
  shifts: number;
}

/**
 * Loads pages as a phone does that has not seen the site.
 *
 * @param home address of the site
 * @param rounds how often each is loaded; of the times, the median counts
 * @param slowdown how many times slower than this machine the phone is
 */
export async function measurePages(
  home: string,
  paths: readonly string[],
  rounds: number,
  slowdown = 1,
): Promise<PageMeasures[]> {
  const browser = await launch();
  try {
    const measures: PageMeasures[] = [];
    for (const path of paths) {
      const loads: PageMeasures[] = [];
      for (let round = 0; round < rounds; round++) {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
        loads.push(await measure(context, home, path, slowdown));
        await context.close();
      }
      const [typical] = loads.toSorted((a, b) => a.interactive - b.interactive).slice(Math.floor(rounds / 2));
      const shifts = Math.max(...loads.map((load) => load.shifts));
      measures.push({ ...(typical as PageMeasures), shifts });
    }
    return measures;
  } finally {
    await browser.close();
  }
}

interface Observed {
  shifts: number;
  /** When the last task of 50 ms or more ended. */
  busyUntil: number;
}

async function measure(context: BrowserContext, home: string, path: string, slowdown: number): Promise<PageMeasures> {
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.addInitScript(() => {
    const observed: Observed = { shifts: 0, busyUntil: 0 };
    Object.assign(window, { observed });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' as never, buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) observed.busyUntil = startTime + duration;
    }).observe({ type: 'longtask' as never, buffered: true });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${home}/${path}`, { waitUntil: 'networkidle' });
  const { interactive, shifts } = await page.evaluate(() => {
    const { observed } = window as unknown as { observed: Observed };
    const [load] = performance.getEntriesByType('navigation' as never) as unknown as PerformanceNavigationTiming[];
    return {
      interactive: Math.max(load?.domContentLoadedEventEnd ?? Number.NaN, observed.busyUntil),
      shifts: observed.shifts,
    };
  });
  const transferred = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  return { path, transferred, interactive, shifts };
}
