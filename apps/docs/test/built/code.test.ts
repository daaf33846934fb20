import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundles } from '../../src/contract.ts';
import { attributeOf } from '../../src/finish/elements.ts';
import { examples, home, snippets } from '../../src/home.ts';
import { readExample, readExampleFile, readOutput, readPreparation, readSnippet } from '../../src/site/snippets.ts';
import { allText, unprovenCode } from './code.ts';
import { ownPages, readPage } from './site.ts';

const squeeze = (text: string) => text.replace(/\s+/g, '');
const blocks = ownPages.flatMap(({ path, elements }) =>
  elements.flatMap((element) => {
    const [kind, file = '', region, at] = ['data-shown', 'data-file', 'data-region', 'data-at'].map((name) =>
      attributeOf(element, name),
    );
    return kind === undefined ? [] : [{ path, kind, file, region, at, text: squeeze(allText(element)) }];
  }),
);

/** The folders of `examples/` that guides may show, each with the test that runs its files. */
const runs = {
  'webhooks/recipes': 'packages/webhooks/test/recipes/recipes.long.test.ts',
  widget: 'examples/widget/test/widget.long.test.ts',
};
const isRun = (file: string) => Object.keys(runs).some((folder) => file.startsWith(`${folder}/`));

/** What the file of a block holds. */
function codeOf({ kind, file, region, at }: Omit<(typeof blocks)[number], 'path' | 'text'>): string {
  const [schema = '', name = ''] = file.split('/');
  if (kind === 'example') return readExample(schema, name, at);
  if (kind === 'example-file') return readExampleFile(file, region).code;
  if (kind === 'output') return readOutput(file, region).text;
  return kind === 'preparation' ? readPreparation(file).join('') : readSnippet(file, region).code;
}

describe('every block of code is run or compared by the tests, or says that it is not', () => {
  it.each(ownPages.map(({ path }) => path))('%s', (path) => {
    const page = ownPages.find((candidate) => candidate.path === path);
    expect(page && unprovenCode(page)).toEqual([]);
  });

  it('what the pages show is what the files hold', () => {
    expect(blocks.length).toBeGreaterThan(20);
    const wrong = blocks.filter(({ kind, file, region, at, text }) => {
      return !text.includes(squeeze(codeOf({ kind, file, region, at })));
    });
    expect(wrong.map(({ path, file }) => `${path}: ${file}`)).toEqual([]);
  });

  it('the files are those that the tests run, or examples of the contract', () => {
    const isThere = ({ kind, file }: (typeof blocks)[number]) => {
      if (kind === 'example') return existsSync(join(bundles, 'examples', `${file}.json`));
      if (kind === 'example-file') return isRun(file) && existsSync(join(examples, file));
      return existsSync(join(snippets, file));
    };
    expect(blocks.filter((block) => !isThere(block))).toEqual([]);
  });

  it.each(Object.entries(runs))('the files of examples/%s are shown, and %s is there', (folder, test) => {
    expect(blocks.filter(({ kind, file }) => kind === 'example-file' && file.startsWith(folder))).not.toEqual([]);
    expect(existsSync(join(home, '../..', test))).toBe(true);
  });
});

describe('code that nobody has run is noticed', () => {
  it.each(['typed-calls/call.ts', 'widgets/page.html', 'webhooks/other.ts'])('examples/%s', (file) => {
    expect(isRun(file)).toBe(false);
  });

  const frame = (title: string) =>
    `<figure><figcaption><span class="title">${title}</span></figcaption><pre>x</pre></figure>`;

  it.each([
    ['without a frame', '<pre>x</pre>'],
    ['in a frame without a title', '<figure><pre>x</pre></figure>'],
    ['with the title of a file', frame('create.ts')],
    ['beside code that is proven', '<div data-shown="snippet"><pre>y</pre></div><pre>x</pre>'],
  ])('%s', (_, html) => {
    expect(unprovenCode(readPage('a.html', html))).toEqual(['a.html: x']);
  });

  it.each([['Terminal'], ['Output'], ['Fragment: a header']])('%s is marked', (title) => {
    expect(unprovenCode(readPage('a.html', frame(title)))).toEqual([]);
  });
});
