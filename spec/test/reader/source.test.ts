import { describe, expect, it } from 'vitest';
import { locate, toSource } from '../../reader/source.ts';

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
