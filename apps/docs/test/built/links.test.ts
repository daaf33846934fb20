import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { listReferenceParts, tryUrl } from '../../src/reference/parts.ts';
import { brokenLinks, type Site } from './links.ts';
import { files, pages, readPage } from './site.ts';

const contract = readContract();
const routes = new Set([
  ...listReferenceParts(contract).map(({ url }) => url),
  ...contract.operations.map(({ id }) => tryUrl(id)),
]);
const site: Site = { pages, files, routes };

describe('every link leads somewhere, from whatever folder the site lies in', () => {
  it.each(pages.map(({ path }) => path))('%s', (path) => {
    const page = pages.find((candidate) => candidate.path === path);
    expect(page && brokenLinks(page, site)).toEqual([]);
  });
});

describe('a broken link is noticed', () => {
  const there = readPage('guides/there.html', '<h1 id="top">There</h1>');
  const small: Site = { pages: [there], files: new Set(['guides/there.html', 'a/b.txt']), routes: new Set() };

  it.each([
    ['<a href="missing.html">', 'missing.html does not exist'],
    ['<a href="there.html#nothing">', 'there.html#nothing has no such anchor'],
    ['<a href="#nothing">', '#nothing has no such anchor'],
    ['<a href="/guides/there.html">', '/guides/there.html is not relative'],
    ['<a href="http://example.com/">', 'http://example.com/ is not relative'],
    ['<a href="http://127.0.0.1:4021/">', 'http://127.0.0.1:4021/ is not relative'],
    ['<a href="../../there.html">', '../../there.html leaves the site'],
    ['<script src="../app.js"></script>', '../app.js does not exist'],
    ['<div data-folder="../pagefind/">', '../pagefind/ is no folder'],
    ['<p aria-describedby="nothing">', 'no element has the id nothing'],
  ])('%s', (html, problem) => {
    expect(brokenLinks(readPage('guides/here.html', html), small)).toEqual([`guides/here.html: ${problem}`]);
  });

  it('and one that is not broken is not', () => {
    const html =
      '<a href="there.html#top"><a href="../a/b.txt"><i data-folder="../a/"><a href="https://example.com/"><a href="http://127.0.0.1:4020/">';
    expect(brokenLinks(readPage('guides/here.html', html), small)).toEqual([]);
  });
});
