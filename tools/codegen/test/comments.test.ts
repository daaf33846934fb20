import { expect, test } from 'vitest';
import { docComment } from '../src/comments.ts';

test('paragraphs are a comment of lines', () => {
  expect(docComment(['One.', '', 'Two\nlines.'])).toBe('/**\n * One.\n *\n * Two\n * lines.\n */\n');
});

test('nothing is no comment', () => {
  expect(docComment(['', ''])).toBe('');
});

test('a description cannot end its comment early', () => {
  expect(docComment(['a */ b'])).toBe('/**\n * a *\\/ b\n */\n');
});
