import { expect, test } from 'vitest';
import { lint } from '../src/lint.ts';

const finding = { file: 'a.yaml', rule: 'is-no', found: 'is no event', repair: 'Write “is not a …”, or “are not …”.' };
const markdown = 'One.\n\nIt is no\nevent.\n';

test('a finding has file, line, rule, words and repair', async () => {
  expect(await lint([{ file: 'a.yaml', markdown, line: 11, keepsLines: true }])).toEqual([{ ...finding, line: 13 }]);
});

test('a finding in a folded text has the line on which the text begins', async () => {
  expect(await lint([{ file: 'a.yaml', markdown, line: 11, keepsLines: false }])).toEqual([{ ...finding, line: 11 }]);
});

test.each([
  'Code: `it is no event`.',
  '```\nIt is no event.\n```',
  'A [link](it-is-no-event).',
  '<p title="it is no event">Text.</p>',
  'A `list`, **is** <Schema name="is no event" /> here.',
])('markup and code are not read: %s', async (text) => {
  expect(await lint([{ file: 'a.md', markdown: text, line: 1, keepsLines: true }])).toEqual([]);
});

test.each([
  'It **is** no event.',
  '- It [is no](a.md) event.',
  '> It\n> is no event.',
  '| A |\n|---|\n| is no event |',
  '# It is no event',
])('text with markup is read: %s', async (text) => {
  expect(await lint([{ file: 'a.md', markdown: text, line: 1, keepsLines: true }])).toHaveLength(1);
});
