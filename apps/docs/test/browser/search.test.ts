import { afterAll, beforeAll, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { listReferenceParts, type ReferencePart } from '../../src/reference/parts.ts';
import { ranking } from '../../src/search/ranking.ts';
import { openSite } from './open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);
const page = await browser.newPage();

beforeAll(async () => {
  await page.goto(`${home}/index.html`);
  // As text: the import is the browser's.
  await page.evaluate(`import('${home}/pagefind/pagefind.js').then(({ createInstance }) => {
    window.pagefind = createInstance({ ranking: ${JSON.stringify(ranking)} });
  })`);
});

/** Words that nobody types. */
const small = new Set(['a', 'an', 'the', 'of', 'to', 'as', 'in', 'from', 'v1']);

function wordsOf(text: string): string[] {
  return text.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '' && !small.has(word.toLowerCase()));
}

/** What somebody types to find an operation: its id, the beginning of its summary, its method and the end of its path. */
function queriesFor({ kind, name, title, address }: ReferencePart): string[] {
  const [method = '', ...path] = wordsOf(address);
  const byAddress = kind === 'operation' ? [[method, ...path.slice(-2)].join(' ')] : [];
  return [...new Set([name, wordsOf(title).slice(0, 3).join(' '), ...byAddress])];
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** The addresses of the first results of each query, relative to the site. */
async function search(queries: readonly string[]): Promise<string[][]> {
  const answers = await page.evaluate(async (all) => {
    const { pagefind } = window as unknown as { pagefind: Pagefind };
    const titles: string[][] = [];
    for (const query of all) {
      const { results } = await pagefind.search(query);
      const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      titles.push(first.map(({ url }) => url));
    }
    return titles;
  }, queries);
  const { pathname } = new URL(home);
  return answers.map((urls) => urls.map((url) => url.replace(`${pathname}/`, '')));
}

const parts = listReferenceParts(readContract());

/** @returns the queries that do not find their part among the first results */
async function missed(wanted: readonly { query: string; url: string }[], among: number): Promise<string[]> {
  const answers = await search(wanted.map(({ query }) => query));
  return wanted.flatMap(({ query, url }, index) =>
    answers[index]?.slice(0, among).includes(url) ? [] : [`${query} → ${answers[index]}`],
  );
}

it('finds every operation and webhook by three words at most, among the first five', async () => {
  const wanted = parts.filter(({ kind }) => kind !== 'schema');
  const queries = wanted.flatMap((part) => queriesFor(part).map((query) => ({ query, url: part.url })));
  expect(queries.length).toBeGreaterThan(150);
  expect(await missed(queries, 5)).toEqual([]);
});

it.each([
  ['operation', 1],
  ['webhook', 2],
  ['schema', 5],
])('finds every %s by its name, among the first %i', async (kind, among) => {
  const wanted = parts.filter((part) => part.kind === kind);
  expect(
    await missed(
      wanted.map(({ name, url }) => ({ query: name, url })),
      among,
    ),
  ).toEqual([]);
});

it('finds guides', async () => {
  expect((await search(['quick start']))[0]?.[0]).toContain('guides/quick-start.html');
});

it('what is not there is not found', async () => {
  expect(await missed([{ query: 'zebra', url: 'guides/zebra.html' }], 5)).toHaveLength(1);
});
