/** `pnpm bench`: sizes of what a page loads, and how long an answer takes to become a form. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { launch } from '@xs2a/browser';
import { toBenchmarkRow } from '@xs2a/tools-lib';
import { example } from '../test/support/answers.ts';
import { startSite } from '../test/support/site.ts';

/** Pages that are opened. */
const runs = 21;

/** Compressed kilobytes of built files. */
const kilobytes = (...files: string[]) =>
  files
    .map((file) => gzipSync(readFileSync(new URL(`../dist/${file}`, import.meta.url)), { level: 9 }).length / 1000)
    .reduce((sum, size) => sum + size, 0);

const row = (name: string, values: number[], value: number, unit: string) =>
  console.log(toBenchmarkRow(`widget, ${name}`, values, { value, unit }));

row('xs2a.js, gzip', [kilobytes('xs2a.js')], 9, ' kB');
row('xs2aframe.js, gzip', [kilobytes('xs2aframe.js')], 1.5, ' kB');
row('style sheet with a theme, gzip', [kilobytes('xs2a.css', 'xs2a-light-blue.css')], 3, ' kB');

/** Remembers when the answer has arrived, and when its form is in the page. */
const watching = `
  const original = fetch;
  globalThis.fetch = async (...call) => {
    const answer = await original(...call);
    globalThis.answered = performance.now();
    return answer;
  };
  new MutationObserver(() => {
    if (document.querySelector('form')) globalThis.shown ??= performance.now();
  }).observe(document.body, { childList: true, subtree: true });
  xs2a.finish(() => {});
  xs2a.abort(() => {});
  xs2a.init();
`;

const [browser, site] = await Promise.all([launch(), startSite()]);
site.show({ script: watching }, () => example('form-login'));
const times: number[] = [];
for (let run = 0; run < runs; run++) {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.locator('form').waitFor();
  times.push(Number(await page.evaluate('shown - answered')));
  await page.close();
}
await browser.close();
await site.close();
row('first form after its answer', times, 50, ' ms');
