import { describe, expect, test } from 'vitest';
import { brokenLinks } from '../src/links.ts';
import { readPage } from '../src/pages.ts';
import { files, pages } from './repository.ts';

test('every relative link leads to a file, and to a heading where it names one', () => {
  const targets = new Set(files);
  expect(pages.flatMap((page) => brokenLinks(page, pages, targets))).toEqual([]);
  const links = pages.flatMap((page) => page.links);
  expect(links.length).toBeGreaterThan(45);
});

describe('canary: a broken link is found', () => {
  const there = readPage('docs/there.md', '# Two `words`\n\n## Again\n\n## Again\n');
  const targets = new Set(['docs/', 'docs/here.md', 'docs/there.md', 'docs/README.md', 'src/', 'src/a.ts']);

  test.each([
    ['[a](missing.md)', 'missing.md leads to no file'],
    ['[a](../src/b.ts)', '../src/b.ts leads to no file'],
    ['![a](picture.png)', 'picture.png leads to no file'],
    ['[a](there.md#three-words)', 'there.md#three-words leads to no heading'],
    ['[a](#there)', '#there leads to no heading'],
    ['[a](../src/a.ts#two-words)', '../src/a.ts#two-words leads to no heading'],
    ['[a](/docs/there.md)', '/docs/there.md is not relative'],
    ['[a](../../there.md)', '../../there.md leaves the repository'],
    ['[a][1]\n\n[1]: missing.md', 'missing.md leads to no file'],
  ])('%j', (text, problem) => {
    const page = readPage('docs/here.md', `# Here\n\n${text}\n`);
    expect(brokenLinks(page, [page, there], targets)).toEqual([`docs/here.md:3: ${problem}`]);
  });

  test('and one that is not broken is not', () => {
    const links = [
      'there.md#two-words',
      'there.md#again-1',
      '#here',
      '../src',
      '../src/',
      '.',
      '..',
      'https://a.example',
    ];
    const page = readPage('docs/here.md', `# Here\n\n${links.map((link) => `[a](${link})`).join(' ')}\n`);
    expect(page.links).toHaveLength(links.length);
    expect(brokenLinks(page, [page, there], targets)).toEqual([]);
  });
});
