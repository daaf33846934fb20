import { expect, test } from 'vitest';
import { insertAfterLast, insertBefore, insertInArray, raiseNumbers } from '../src/edits.ts';

test('lines are inserted behind the last place that fits', () => {
  expect(insertAfterLast('a1\nb\na2\nc\n', /^a.\n/gm, 'new\n')).toBe('a1\nb\na2\nnew\nc\n');
});

test('lines are inserted in front of the first place that fits', () => {
  expect(insertBefore('b\na1\na2\n', /^a/m, 'new\n')).toBe('b\nnew\na1\na2\n');
});

test('numbers are raised in every place that fits, and in no other', () => {
  expect(raiseNumbers('9 checks of 10, and 99 checks', /\d+ checks/g)).toBe('10 checks of 10, and 100 checks');
  expect(raiseNumbers('toBe(12)', /toBe\(\d+\)/g)).toBe('toBe(13)');
});

test('a string is inserted into the array behind a text, in the order of the alphabet', () => {
  const text = "one([\n  'a',\n]);\ntwo([\n  'a',\n  'c',\n]);\nthree([\n  'a',\n]);\n";
  const want = "one([\n  'a',\n]);\ntwo([\n  'a',\n  'b',\n  'c',\n]);\nthree([\n  'a',\n]);\n";
  expect(insertInArray(text, 'two(', 'b')).toBe(want);
});

test('a place that is gone is an error, which says where to look', () => {
  for (const edit of [
    () => insertAfterLast('text', /^a\n/gm, ''),
    () => insertBefore('text', /^a\n/m, ''),
    () => insertInArray("two(['a'])", 'two(', 'b'),
    () => insertInArray("[\n  'a',\n]", 'two(', 'b'),
    () => raiseNumbers('text', /\d+/g),
  ]) {
    expect(edit).toThrow('tools/new/src/kinds');
  }
});
