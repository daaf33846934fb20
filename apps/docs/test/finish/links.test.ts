import { expect, it } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { makeLinksRelative } from '../../src/finish/links.ts';
import { readPage } from '../built/site.ts';

const files = new Set(['index.html', 'changelog.html', 'guides/verify.html', 'reference/index.html', '_astro/a.js']);

it.each([
  ['guides/verify.html', '/', '../index.html'],
  ['guides/verify.html', '/changelog#1.0.0', '../changelog.html#1.0.0'],
  ['guides/verify.html', '/guides/verify', 'verify.html'],
  ['guides/verify.html', '/guides/verify.html?a=b', 'verify.html?a=b'],
  ['index.html', '/reference/', 'reference/index.html'],
  ['index.html', '/_astro/a.js', '_astro/a.js'],
  ['index.html', '#top', '#top'],
  ['index.html', 'https://example.com/', 'https://example.com/'],
  ['index.html', '//example.com/', '//example.com/'],
])('on %s the link %s becomes %s', (page, link, want) => {
  const { elements } = readPage(page, `<a href="${link}">`);
  expect(makeLinksRelative(elements, page, files)).toEqual([]);
  expect(elements.flatMap((element) => attributeOf(element, 'href') ?? [])).toEqual([want]);
});

it('a folder that a script reads keeps its slash', () => {
  const { elements } = readPage('guides/verify.html', '<i data-folder="/pagefind/">');
  expect(makeLinksRelative(elements, 'guides/verify.html', files)).toEqual([]);
  expect(elements.flatMap((element) => attributeOf(element, 'data-folder') ?? [])).toEqual(['../pagefind/']);
});

it('a link that leads nowhere is named with its page', () => {
  const { elements } = readPage('index.html', '<a href="/guides/nothing">');
  expect(makeLinksRelative(elements, 'index.html', files)).toEqual(['index.html: <a href="/guides/nothing">']);
});
