import { expect, test } from 'vitest';
import { textsOfPage } from '../../src/texts/page.ts';

const page = [
  '---',
  'title: A guide',
  'description: What it says.',
  '---',
  "import A from './a.astro';",
  '',
  'Text {/* note */}',
  '',
];

test('a page is a text, with the description of its front matter at its line', () => {
  expect(textsOfPage('a.md', page.join('\n'))).toEqual([
    { file: 'a.md', markdown: 'What it says.', line: 3, keepsLines: false },
    { file: 'a.md', markdown: page.join('\n'), line: 1, keepsLines: true },
  ]);
  expect(textsOfPage('a.md', 'Text\n')).toEqual([{ file: 'a.md', markdown: 'Text\n', line: 1, keepsLines: true }]);
});

test('imports and comments of MDX are blank, and every line stays where it is', () => {
  const [, text] = textsOfPage('a.mdx', page.join('\n'));
  expect(text?.markdown).toHaveLength(page.join('\n').length);
  expect(
    text?.markdown
      .split('\n')
      .slice(4)
      .map((line) => line.trim()),
  ).toEqual(['', '', 'Text', '']);
});
