/** `pnpm bench`: sizes of what a page loads, and how long an answer takes to become a form. */
import { readFileSync } from 'node:fs';
import { launch } from '@xs2a/browser';
import { toBenchmarkRow } from '@xs2a/tools-lib';
import { example } from '../test/support/answers.ts';
import { startSite } from '../test/support/site.ts';
import { kilobytesOf, tableOfSizes } from './others.ts';

/** Pages that are opened. */
const runs = 21;

/** Compressed kilobytes of built files. */
const kilobytes = (...files: string[]) =>
  kilobytesOf(...files.map((file) => readFileSync(new URL(`../dist/${file}`, import.meta.url))));

const row = (name: string, values: number[], value: number, unit: string) =>
  console.log(toBenchmarkRow(`widget, ${name}`, values, { value, unit }));

row('xs2a.js, gzip', [kilobytes('xs2a.js')], 9, ' kB');
row('xs2aframe.js, gzip', [kilobytes('xs2aframe.js')], 1.5, ' kB');
row('style sheet with a theme, gzip', [kilobytes('xs2a.css', 'xs2a-light-blue.css')], 3, ' kB');

const sizes = await tableOfSizes(kilobytes('xs2a.js', 'xs2a.css', 'xs2a-light-blue.css'));
console.log(sizes);
/** Lines of text without what separates the cells and the head of a table. */
const linesOf = (text: string) => text.replace(/[ |-]+/g, ' ').split('\n');
const quoted = linesOf(readFileSync(new URL('../README.md', import.meta.url), 'utf8'));
const missing = linesOf(sizes).filter((line) => !quoted.includes(line)).length;
console.log(`widget, rows of this table that the README lacks\t${missing}\t0\t${missing ? 'missed' : 'ok'}`);

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
