import { describe, expect, it } from 'vitest';
import { locate, syntaxProblems, toSource } from '../../compiler/lint/source.ts';

const read = (text: string) => toSource(new Map([['shared/schemas/A.yaml', text]]));

describe('the line of a node', () => {
  const file = read('type: object\nproperties:\n  a:\n    type: string\nexamples:\n  - a: 1\n').files.get(
    'shared/schemas/A.yaml',
  );

  it.each([
    ['the document, at its beginning', [], 1, 1],
    ['a key', ['properties'], 2, 1],
    ['a nested key', ['properties', 'a', 'type'], 4, 5],
    ['an item of a list', ['examples', 0], 6, 5],
    ['a key that is missing, as the key around it', ['properties', 'b'], 2, 1],
  ])('%s', (_name, path, line, column) => {
    expect(locate(file, path)).toEqual({ line, column });
  });
});

describe('a file that is not good YAML', () => {
  it.each([
    ['a duplicate key', 'type: object\ntype: string\n', 2, 'Map keys must be unique', 'Delete one of the two keys.'],
    [
      'an open quote',
      'type: "object\n',
      2,
      'Missing closing "quote',
      'Close the quote or bracket that is open on this line.',
    ],
    [
      'a colon in a plain text',
      'description: One: two\n',
      1,
      'Nested mappings are not allowed in compact mappings',
      'Quote the value, or put the text into a `>-` block: a plain text must not contain `: `.',
    ],
    [
      'an empty file',
      '',
      1,
      'an empty file',
      'Write the keys of the thing that the file describes, or delete the file.',
    ],
  ])('%s', (_name, text, line, found, repair) => {
    const [problem] = syntaxProblems(read(text));
    expect(problem).toMatchObject({ file: 'shared/schemas/A.yaml', rule: 'yaml-syntax', line, found, repair });
  });

  it('no problem in good YAML', () => {
    expect([...syntaxProblems(read('type: object\n'))]).toEqual([]);
  });
});
