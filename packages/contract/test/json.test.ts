import { describe, expect, it } from 'vitest';
import { isObject, keysOf, object, pointer, valueAt } from '../src/json.ts';

describe('an object', () => {
  it.each([
    [{}, true],
    [{ a: 1 }, true],
    [[], false],
    [null, false],
    [undefined, false],
    ['a', false],
    [1, false],
  ])('%j is one: %s', (value, want) => {
    expect(isObject(value)).toBe(want);
    if (want) expect(object(value)).toBe(value);
    else expect(object(value)).toEqual({});
  });
});

describe('a JSON pointer', () => {
  it.each<[(string | number)[], string]>([
    [['paths', '/v1/risks', 'get'], '#/paths/~1v1~1risks/get'],
    [['a~b', 'c/d~e/f'], '#/a~0b/c~1d~0e~1f'],
    [['~1'], '#/~01'],
    [['a', 0], '#/a/0'],
    [['{id}', 'ä b'], '#/%7Bid%7D/%C3%A4%20b'],
    [['application/json'], '#/application~1json'],
  ])('of the keys %j is %s, and has these keys', (keys, want) => {
    expect(pointer(...keys)).toBe(want);
    expect(keysOf(want)).toEqual(keys.map(String));
  });

  it.each<[string, string[]]>([
    ['', []],
    ['#', []],
    ['/a/b', ['a', 'b']],
    ['/a%20b', ['a%20b']],
    ['#/a%20b', ['a b']],
    ['#/%', ['%']],
    ['#/', ['']],
    ['/~1~0~1', ['/~/']],
  ])('%j has the keys %j', (text, want) => {
    expect(keysOf(text)).toEqual(want);
  });
});

describe('the value under keys', () => {
  const root = { a: { b: [1, { c: null }], text: 'abc' }, '': 2 };

  it.each<[string[], unknown]>([
    [[], root],
    [['a', 'b', '0'], 1],
    [['a', 'b', '1', 'c'], null],
    [[''], 2],
    [['a', 'x'], undefined],
    [['a', 'b', '2'], undefined],
    [['a', 'b', '0', 'c'], undefined],
    [['a', 'b', '1', 'c', 'd'], undefined],
    [['constructor'], undefined],
    [['a', 'text', 'length'], undefined],
  ])('%j is %j', (keys, want) => {
    expect(valueAt(root, keys)).toEqual(want);
  });
});
