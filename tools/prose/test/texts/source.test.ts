import { expect, test } from 'vitest';
import { textsOfSource } from '../../src/texts/source.ts';

const textsOf = (source: string, file = 'a.ts') =>
  textsOfSource(file, source).map(({ markdown, line }) => ({ markdown, line }));

test.each([
  { what: 'a message', given: `\nthrow new Error('The file cannot be read.');`, want: ['The file cannot be read.'] },
  {
    what: 'a template',
    given: 'const text: string = `The file $'.concat('{name} cannot be read.`;'),
    want: ['The file `x` cannot be read.'],
  },
  {
    what: 'the text of a help',
    given: '`Reads a file of the folder.\n\n  --help  this text\n`',
    want: ['Reads a file of the folder.\n\n\n'],
  },
  {
    what: 'words that are no sentence',
    given: `f('application/json', 'Content type of it', 'a small start.')`,
    want: [],
  },
])('$what', ({ given, want }) => {
  expect(textsOf(given).map(({ markdown }) => markdown)).toEqual(want);
});

test('a sentence has the line on which its string begins', () => {
  expect(textsOf(`\n\nf(1, 'The file cannot be read.');`, 'a.js')).toEqual([
    { markdown: 'The file cannot be read.', line: 3 },
  ]);
});

test('a program that cannot be parsed is an error with its file', () => {
  expect(() => textsOf(`f('The file cannot be read.'`)).toThrow(/^a\.ts: /);
});
