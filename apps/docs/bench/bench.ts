/**
 * Measures the promises of the site: the time of a full build, how much a reader loads, how long a reader waits, and
 * that nothing moves while a page loads. Prints a row for each promise: name, measured value, limit and verdict,
 * separated by tabs.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { home } from '../src/home.ts';
import { createDocsServer } from '../src/server.ts';
import { listGuides } from '../src/site/navigation.ts';
import { measurePages, type PageMeasures } from './pages.ts';

const rounds = 3;
const scratch = join(home, 'dist-bench');

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function row(what: string, measured: string, limit: string, kept: boolean): void {
  console.log([what, measured, limit, kept ? 'ok' : 'missed'].join('\t'));
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;

async function benchBuild(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await run(process.execPath, [join(home, 'src', 'build.ts')], { env: { XS2A_DOCS_DIST: scratch } });
    times.push(performance.now() - started);
  }
  console.error(`build of the site: ${times.map(seconds).join(', ')}`);
  row('docs, build from nothing', seconds(median(times)), '20.00 s', median(times) <= 20_000);
}

async function benchPages(): Promise<void> {
  const docs = await createDocsServer(scratch, '/docs');
  try {
    const guides = listGuides().map(({ slug }) => `${slug}.html`);
    const address = await docs.listen(0);
    const measures = await measurePages(address, [...guides, 'index.html', 'reference/index.html'], rounds);
    const own = measures.filter(({ path }) => !path.startsWith('reference/'));
    const [largest] = own.toSorted((a, b) => b.transferred - a.transferred) as [PageMeasures];
    const [slowest] = own.toSorted((a, b) => b.interactive - a.interactive) as [PageMeasures];
    const reference = measures.find(({ path }) => path.startsWith('reference/'))?.transferred ?? Number.NaN;
    const shift = Math.max(...measures.map(({ shifts }) => shifts));
    for (const { path, shifts } of measures) if (shifts > 0) console.error(`${path} moves by ${shifts}`);
    console.error(`largest: ${largest.path}, slowest: ${slowest.path}`);
    // Slows this machine down to about the speed of a cheap phone.
    const [slowed] = (await measurePages(address, [slowest.path], rounds, 4)) as [PageMeasures];
    const isSmall = largest.transferred <= 150_000;
    row('docs, largest page with all it loads, gzip', kilobytes(largest.transferred), '150 kB', isSmall);
    const isQuick = slowest.interactive <= 1000;
    row('docs, slowest page, interactive', seconds(slowest.interactive), '1.00 s', isQuick);
    const isQuickThere = slowed.interactive <= 1500;
    row('docs, the same on a CPU four times slower', seconds(slowed.interactive), '1.50 s', isQuickThere);
    row('docs, reference, gzip', kilobytes(reference), '900 kB', reference <= 900_000);
    row('docs, largest layout shift', shift.toFixed(4), '0', shift === 0);
  } finally {
    await docs.close();
  }
}

try {
  await benchBuild();
  await benchPages();
} finally {
  await rm(scratch, { recursive: true, force: true });
}
