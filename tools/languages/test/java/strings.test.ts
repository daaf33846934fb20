import { describe, expect, test } from 'vitest';
import { decodeLiteral } from '../../src/java/strings.ts';

describe('a string literal of Java', () => {
  test.each([
    ['"a"', 'a'],
    ['""', ''],
    [String.raw`"\"\'\\"`, `"'\\`],
    [String.raw`"\n\r\t\b\f\s"`, '\n\r\t\b\f '],
    [String.raw`"\0\7\12\377\400"`, '\0\u0007\n\u00ff\u00200'],
    [String.raw`"\u00e4\uu00e4\ud83e\udd8a"`, 'ää🦊'],
    [String.raw`"\\u00e4\\n"`, '\\u00e4\\n'],
  ])('%s', (literal, text) => {
    expect(decodeLiteral(literal)).toBe(text);
  });

  test.each(['"\\x41"', '"\\$"'])('%s is refused', (literal) => {
    expect(() => decodeLiteral(literal)).toThrow(`${literal.slice(1, 3)} is no escape of Java.`);
  });
});

describe('a text block of Java', () => {
  test.each([
    ['"""\n    a\n      b\n    """', 'a\n  b\n'],
    ['"""\n    a\n    b"""', 'a\nb'],
    ['"""\n    a\n  """', '  a\n'],
    ['"""  \n  a  \n\n  b\t"""', 'a\n\nb'],
    ['"""\r\n  a\r\n  """', 'a\n'],
    ['"""\n  a\\\n  b\\s\n  """', 'ab \n'],
    ['"""\n  "a" \\""" \\\\n\n  """', '"a" """ \\n\n'],
  ])('%j', (literal, text) => {
    expect(decodeLiteral(literal)).toBe(text);
  });
});
