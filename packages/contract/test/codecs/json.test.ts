import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/codecs/json.ts';

const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('JSON', () => {
  it.each<[string, unknown]>([
    ['{"a":[1,null]}', { a: [1, null] }],
    ['"a"', 'a'],
    ['null', null],
    ['0', 0],
    ['', undefined],
    ['{', undefined],
    ['undefined', undefined],
  ])('%s is %j', (text, want) => {
    expect(parseJson(text)).toEqual(want);
  });

  it('nests up to 500 levels', () => {
    expect(parseJson(lists(500))).toBeDefined();
    expect(parseJson(lists(501))).toBeUndefined();
    expect(parseJson(objects(500))).toBeDefined();
    expect(parseJson(objects(501))).toBeUndefined();
  });

  it('of a million levels does not overflow the stack', () => {
    expect(parseJson(lists(4000))).toBeUndefined();
  });
});
