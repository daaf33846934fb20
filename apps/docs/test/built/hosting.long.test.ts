import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, serialize } from 'parse5';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { attributeOf, elementsOf } from '../../src/finish/elements.ts';
import { dist } from '../../src/home.ts';
import { listReferenceParts, tryUrl } from '../../src/reference/parts.ts';
import { type FileServer, serveFiles } from './file-server.ts';
import { pages } from './site.ts';

const contract = readContract();
/** Anchors that a script answers to, or that are below `<noscript>`. */
const routes = new Set([
  ...listReferenceParts(contract).map(({ url }) => url),
  ...contract.operations.map(({ id }) => tryUrl(id)),
]);

interface Visited {
  status: number;
  /** After redirects. */
  url: string;
  ids: ReadonlySet<string>;
  /** Absolute addresses of everything that the page links to or loads. */
  links: readonly string[];
}

async function visit(url: string): Promise<Visited> {
  const response = await fetch(url);
  const isPage = /\.html$|\/$/.test(new URL(response.url).pathname);
  const text = isPage ? await response.text() : '';
  if (!isPage) await response.body?.cancel();
  // As a reader without scripts sees it, and what others load.
  const elements = [true, false].flatMap((scriptingEnabled) => elementsOf(parse(text, { scriptingEnabled })));
  const links = elements.flatMap((element) =>
    ['href', 'src', 'data-folder'].flatMap((name) => {
      const value = attributeOf(element, name);
      if (value === undefined || /^(?:data|mailto):/.test(value)) return [];
      return [new URL(name === 'data-folder' ? `${value}pagefind.js` : value, response.url).href];
    }),
  );
  const ids = new Set(elements.flatMap((element) => attributeOf(element, 'id') ?? []));
  return { status: response.status, url: response.url, ids, links: [...new Set(links)] };
}

/** Follows every link of a site from some of its pages. Returns what leads nowhere, and how many pages were visited. */
async function crawl(home: string, starts: readonly string[]): Promise<{ broken: string[]; visited: number }> {
  const known = new Map<string, Promise<Visited>>();
  const open = (url: string) => {
    const page = url.split('#', 1)[0] ?? '';
    const seen = known.get(page) ?? visit(page);
    known.set(page, seen);
    return seen;
  };
  const broken: string[] = [];
  const queue = starts.map((start) => `${home}${start}`);
  for (let from = queue.shift(), done = new Set<string>(); from !== undefined; from = queue.shift()) {
    const page = await open(from);
    if (page.status !== 200) broken.push(`${from}: ${page.status}`);
    if (done.has(page.url)) continue;
    done.add(page.url);
    for (const link of page.links) {
      if (!link.startsWith(home.replace(/(:\d+).*$/, '$1'))) continue;
      if (!link.startsWith(`${home}/`)) {
        broken.push(`${from}: ${link} leaves the folder of the site`);
        continue;
      }
      const target = await open(link);
      const anchor = decodeURIComponent(link.split('#')[1] ?? '');
      const isThere = anchor === '' || target.ids.has(anchor) || routes.has(link.slice(home.length + 1));
      if (target.status !== 200 || !isThere) broken.push(`${from}: ${link}`);
      if (target.status === 200) queue.push(link.split('#', 1)[0] ?? '');
    }
  }
  return { broken, visited: known.size };
}

/** A page as parsers see it, without what links contain. */
function withoutLinks(html: string): string {
  return serialize(parse(html)).replaceAll(/ (?:href|src|data-folder)="[^"]*"/g, '');
}

describe.each([
  ['at the root of a host', ''],
  ['in a folder of a host', '/xs2a'],
  ['deep in a host', '/docs/v1/xs2a'],
])('%s that serves files and nothing else', (_, base) => {
  let host: FileServer;
  beforeAll(async () => {
    host = await serveFiles(dist, base);
  });
  afterAll(() => host.close());

  it('each page is at its three addresses, with the same text', async () => {
    const wrong: string[] = [];
    for (const { path } of pages) {
      if (/(?:^|\/)(?:index|404)\.html$/.test(path)) continue;
      const bare = `${host.home}/${path.replace(/\.html$/, '')}`;
      const answers = await Promise.all([`${bare}.html`, bare, `${bare}/`].map((url) => fetch(url)));
      const texts = await Promise.all(answers.map(async (answer) => withoutLinks(await answer.text())));
      if (answers.some(({ status }) => status !== 200) || new Set(texts).size > 1) wrong.push(path);
    }
    expect(wrong).toEqual([]);
  });

  it('every link, script and style sheet of every page is found, from all three addresses', async () => {
    const starts = pages
      .filter(({ path }) => path !== '404.html')
      .flatMap(({ path }) => [`/${path}`, `/${path.replace(/(?:(?<=^|\/)index)?\.html$/, '')}`]);
    const { broken, visited } = await crawl(host.home, [
      ...starts.filter((start) => start !== '/reference/plain'),
      '/',
    ]);
    expect(broken).toEqual([]);
    expect(visited).toBeGreaterThan(2 * pages.length);
  });
});

describe('what is not found is noticed', () => {
  it.each([
    ['<a href="nothing.html">', 'nothing.html'],
    ['<a href="b.html#nothing">', 'b.html#nothing'],
    ['<script src="nothing.js"></script>', 'nothing.js'],
    ['<noscript><link rel="stylesheet" href="nothing.css"></noscript>', 'nothing.css'],
    ['<i data-folder="nothing/">', 'nothing/pagefind.js'],
  ])('%s', async (html, link) => {
    expect(await crawlSmall(html)).toEqual([`/xs2a/a.html: /xs2a/${link}`]);
  });

  it('a link that leaves the folder of the site', async () => {
    expect(await crawlSmall('<a href="/b.html">')).toEqual(['/xs2a/a.html: /b.html leaves the folder of the site']);
  });

  it('but not what is there', async () => {
    expect(await crawlSmall('<a href="b.html#there"><a href="https://example.com/">')).toEqual([]);
  });

  /** What a crawl of a page with this text, and of another one beside it, finds. */
  async function crawlSmall(html: string): Promise<string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'xs2a-hosting-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'a.html'), html);
    await writeFile(join(folder, 'b.html'), '<p id="there">');
    const host = await serveFiles(folder, '/xs2a');
    onTestFinished(() => host.close());
    const { broken } = await crawl(host.home, ['/a.html']);
    return broken.map((line) => line.replaceAll(host.home.replace('/xs2a', ''), ''));
  }
});
