import { describe, expect, test } from 'vitest';
import { escapeText, type Notation, writeValue } from '../../src/samples/notation.ts';

const notation: Notation = {
  text: (value) => `<${value}>`,
  true: 'T',
  false: 'F',
  null: 'N',
  wraps: false,
  name: (name) => `${name}: `,
  object: () => ['{', '}'],
};

describe('a value', () => {
  test('is written in the words of the language', () => {
    expect(writeValue({ a: [true, false, null, 'x', 1.5, -2], b: {}, c: [] }, notation)).toBe(
      '{a: [T, F, N, <x>, 1.5, -2], b: {}, c: []}',
    );
  });

  // With the comma or the semicolon behind it, 80 characters.
  const longest = { a: 'x'.repeat(72) };

  test('is on one line if that has at most 80 characters', () => {
    expect(writeValue(longest, notation)).toBe(`{a: <${longest.a}>}`);
    expect(writeValue(longest, notation).length).toBe(79);
  });

  test.each([
    ['is longer', { a: `${longest.a}x` }, 0, 0],
    ['is indented', longest, 1, 0],
    ['has something in front of it', longest, 0, 1],
  ])('has an item in each line if it %s', (_, value, indent, before) => {
    const end = ' '.repeat(indent);
    expect(writeValue(value, notation, indent, before)).toBe(`{\n${end}    a: <${value.a}>,\n${end}}`);
  });

  test('keeps short values in it on one line', () => {
    expect(writeValue({ a: [1, 2], b: 'x'.repeat(80) }, notation)).toBe(
      `{\n    a: [1, 2],\n    b: <${'x'.repeat(80)}>,\n}`,
    );
  });
});

test('a text that does not fit behind its name is below it, in languages that do so', () => {
  // With four spaces in front of it and a comma behind it, 80 characters.
  const fits = 'x'.repeat(70);
  const wrapping = { ...notation, wraps: true };
  expect(writeValue({ a: fits, b: `${fits}x`, c: [`${fits}xxx`, `${fits}xxxx`] }, wrapping)).toBe(`{
    a: <${fits}>,
    b:
        <${fits}x>,
    c: [
        <${fits}xxx>,
        <${fits}xxxx>,
    ],
}`);
  expect(writeValue({ b: `${fits}xxxxx` }, notation)).toBe(`{\n    b: <${fits}xxxxx>,\n}`);
});

test('a text is escaped where a backslash is needed, and where nobody would see a character', () => {
  const code = (value: number) => `(${value.toString(16)})`;
  expect(escapeText('a"b\\c', /["\\]/g, code)).toBe('a\\"b\\\\c');
  expect(escapeText('\n\r\t\u0000\u200b\u2028\u{e0001}', /x/g, code)).toBe('\\n\\r\\t(0)(200b)(2028)(e0001)');
  expect(escapeText('ä€🦊 $\u00a0', /x/g, code)).toBe('ä€🦊 $\u00a0');
});
