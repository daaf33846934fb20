import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf, textOf } from '../../src/finish/elements.ts';
import { dist } from '../../src/home.ts';
import { type BuiltPage, ownPages } from '../built/site.ts';

/** Files that a page loads by its links and scripts, and the modules that these import. */
function loadedBy({ elements }: BuiltPage): Set<string> {
  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    if (!name.endsWith('.js')) return;
    const code = readFileSync(join(dist, '_astro', name), 'utf8');
    for (const [, module = ''] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) load(module);
  };
  for (const element of elements) {
    const address = attributeOf(element, element.tagName === 'script' ? 'src' : 'href');
    if (/^(?:script|link)$/.test(element.tagName) && address?.includes('_astro/')) load(basename(address));
    else if (element.tagName === 'link' && address?.includes('widget/')) loaded.add(`widget/${basename(address)}`);
  }
  return loaded;
}

/** Pages that load a file of which the test is true. */
const pagesWith = (isMeant: (name: string) => boolean) =>
  ownPages.filter((page) => [...loadedBy(page)].some(isMeant)).map(({ path }) => path);

const isScriptWith = (text: string) => (name: string) =>
  name.endsWith('.js') && readFileSync(join(dist, '_astro', name), 'utf8').includes(text);

const playground = ['guides/widget-playground.html'];

describe('the pages with a wizard, and no others, load', () => {
  const withWizard = ownPages
    .filter(({ elements }) => elements.some(({ tagName }) => tagName === 'xs2a-wizard'))
    .map(({ path }) => path);

  test('the script of the widget', () => {
    expect(withWizard).toEqual(
      expect.arrayContaining(['guides/form-elements.html', 'guides/widget.html', ...playground]),
    );
    expect(withWizard.length).toBeLessThan(ownPages.length / 4);
    expect(pagesWith(isScriptWith('session-key'))).toEqual(withWizard);
  });

  test('the style sheets of the widget', () => {
    expect(pagesWith((name) => name === 'widget/xs2a.css')).toEqual(withWizard);
  });
});

test('only the playground loads its own script and styles', () => {
  expect(pagesWith(isScriptWith('adoptedStyleSheets'))).toEqual(playground);
  const styled = ownPages.filter(({ elements }) =>
    elements.some((element) => element.tagName === 'style' && textOf(element).includes('.playground')),
  );
  expect(styled.map(({ path }) => path)).toEqual(playground);
});
