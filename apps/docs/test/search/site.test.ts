/** The search as it was built: what is first for a query. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist } from '../../src/home.ts';
import { listReferenceParts, type ReferencePart } from '../../src/reference/parts.ts';
import { aliases } from '../../src/search/aliases.ts';
import { Search } from '../../src/search/engine.ts';
import { readPages } from '../../src/search/pages.ts';
import { queries } from './queries.ts';

const search = new Search(await readFile(join(dist, 'pagefind', 'index.json'), 'utf8'));
const parts = listReferenceParts(readContract());
const pages = (await readPages(dist)).map(({ url }) => url);

/** Words that nobody types. */
const small = new Set(['a', 'an', 'the', 'of', 'to', 'as', 'in', 'from', 'v1']);

function wordsIn(text: string): string[] {
  return text.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '' && !small.has(word.toLowerCase()));
}

/** What somebody types to find an operation: its id, the beginning of its summary, its method and the end of its path. */
function queriesFor({ kind, name, title, address }: ReferencePart): string[] {
  const [method = '', ...path] = wordsIn(address);
  const byAddress = kind === 'operation' ? [[method, ...path.slice(-2)].join(' ')] : [];
  return [...new Set([name, wordsIn(title).slice(0, 3).join(' '), ...byAddress])];
}

/** The queries that do not find their part among the first results. */
function missed(wanted: readonly { query: string; url: string }[], among: number): string[] {
  return wanted.flatMap(({ query, url }) => {
    const urls = search.find(query).map((hit) => hit.url);
    return urls.slice(0, among).includes(url) ? [] : [`${query} → ${urls.slice(0, among)}`];
  });
}

test.each(queries)('%s finds %s first', (query, first) => {
  const [hit] = search.find(query);
  expect(hit?.name || hit?.url).toBe(first);
});

test('the table has sixty queries at least', () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
});

test('every other word for a page finds it, among the first five', () => {
  const wanted = [...aliases].flatMap(([key, words]) => {
    const url = parts.find(({ kind, name }) => kind !== 'schema' && name === key)?.url ?? key;
    return words.map((query) => ({ query, url }));
  });
  expect(missed(wanted, 5)).toEqual([]);
});

test('other words are of pages and operations that exist', () => {
  const known = [...pages, ...parts.map(({ name }) => name)];
  expect([...aliases.keys()].filter((key) => !known.includes(key))).toEqual([]);
});

test('every page is found by its title, among the first two', async () => {
  const all = await readPages(dist);
  expect(
    missed(
      all.map(({ title, url }) => ({ query: title, url })),
      2,
    ),
  ).toEqual([]);
});

test('every operation and webhook is found by three words at most, among the first five', () => {
  const wanted = parts.filter(({ kind }) => kind !== 'schema');
  const typed = wanted.flatMap((part) => queriesFor(part).map((query) => ({ query, url: part.url })));
  expect(typed.length).toBeGreaterThan(150);
  expect(missed(typed, 5)).toEqual([]);
});

test.each([
  ['operation', 1],
  ['webhook', 1],
  ['schema', 5],
])('every %s is found by its name, among the first %i', (kind, among) => {
  const wanted = parts.filter((part) => part.kind === kind);
  expect(
    missed(
      wanted.map(({ name, url }) => ({ query: name, url })),
      among,
    ),
  ).toEqual([]);
});

describe('nothing is found', () => {
  test.each(['zebra', 'xqzvw', '', '   ', '!?', 'the', 'wie ist das'])('for %j', (query) => {
    expect(search.find(query)).toEqual([]);
  });
});
