import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attributeOf, elementsOf } from '../../src/finish/elements.ts';
import { addLightSheet, lightRules, lightSheet, writeLightSheet } from '../../src/finish/theme.ts';
import { readPage } from '../built/site.ts';

describe('the rules that make a page light apply without the attribute that a script sets', () => {
  it.each([
    [':root[data-theme=light]{--a:1}', ':root:root{--a:1}'],
    [":root[data-theme='light'] .a{--a:1}", ':root:root .a{--a:1}'],
    ['html[data-theme=light]{--a:1}', 'html:root{--a:1}'],
    ['[data-theme=light]:root{--a:1}', ':root:root{--a:1}'],
    ['[data-theme="light"] .a,.b{--a:1}', ':root .a{--a:1}'],
    [":root:not([data-theme='dark']) .a{--a:1}", ':root:root .a{--a:1}'],
    ['@layer a{.b{--a:1}[data-theme=light]{--a:2}}', '@layer a{:root{--a:2}}'],
    ['@media print{[data-theme=light]{--a:2}}', '@media print{:root{--a:2}}'],
  ])('%s becomes %s', (css, want) => {
    expect(lightRules(css)).toBe(want);
  });

  it.each([
    ':root{--a:1}',
    '[data-theme=dark]{--a:1}',
    // Not of the page, but of a block that is light on every page.
    ".code[data-theme='light']{--a:1}",
    ".code:not([data-theme='dark']){--a:1}",
    '@layer a,b;',
    '@layer a{.b{--a:1}}',
    '/* [data-theme=light] */',
  ])('%s is none of them', (css) => {
    expect(lightRules(css)).toBe('');
  });
});

it('they are in one style sheet of the site', async () => {
  const site = await mkdtemp(join(tmpdir(), 'xs2a-theme-'));
  onTestFinished(() => rm(site, { recursive: true }));
  await mkdir(join(site, '_astro'));
  await writeFile(join(site, '_astro/a.css'), '[data-theme=light]{--a:1}');
  await writeFile(join(site, '_astro/b.css'), '[data-theme=light]{--b:1}.c{--c:1}');
  await writeLightSheet(site);
  expect(await readFile(join(site, lightSheet), 'utf8')).toBe(':root{--a:1}\n:root{--b:1}');
});

describe('a page', () => {
  const linksIn = (head: string) => {
    const { elements } = readPage('a.html', `<head>${head}</head>`);
    addLightSheet(elements);
    const [page] = elements;
    return elementsOf(page as (typeof elements)[number]).flatMap((element) => attributeOf(element, 'href') ?? []);
  };

  it('has the style sheet if it has others of the site', () => {
    expect(linksIn('<link href="/_astro/a.css">')).toEqual(['/_astro/a.css', `/${lightSheet}`]);
  });

  it('does not have it if its style is its own', () => {
    expect(linksIn('<link href="data:,">')).toEqual(['data:,']);
  });
});
