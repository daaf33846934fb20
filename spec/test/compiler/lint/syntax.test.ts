import { describe, expect, it } from 'vitest';
import { syntaxProblems } from '../../../compiler/lint/syntax.ts';
import { toSource } from '../../../reader/source.ts';

const read = (text: string) => toSource(new Map([['shared/schemas/A.yaml', text]]));

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
  ])('%s', (_name, text, line, actual, repair) => {
    const [problem] = syntaxProblems(read(text));
    expect(problem).toMatchObject({ file: 'shared/schemas/A.yaml', rule: 'yaml-syntax', line, actual, repair });
  });

  it('no problem in good YAML', () => {
    expect([...syntaxProblems(read('type: object\n'))]).toEqual([]);
  });
});
