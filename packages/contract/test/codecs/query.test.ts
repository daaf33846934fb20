import { describe, expect, it } from 'vitest';
import { encodeQuery } from '../../src/codecs/query.ts';
import type { Parameter } from '../../src/model.ts';

const parameter = (style: string, explode: boolean): Parameter[] => [
  { name: 'a', in: 'query', required: false, schema: undefined, style, explode, examples: [] },
];

describe('a query', () => {
  it.each([
    ['form', true, [1, 2], 'a=1&a=2'],
    ['form', false, [1, 2], 'a=1,2'],
    ['pipeDelimited', false, ['x y', 2], 'a=x%20y|2'],
    ['spaceDelimited', false, [1, 2], 'a=1%202'],
    ['deepObject', true, { x: 1, y: '&' }, 'a%5Bx%5D=1&a%5By%5D=%26'],
    ['form', true, { x: 1 }, 'x=1'],
    ['form', false, { x: 1 }, 'a=x%2C1'],
    ['form', true, 'ä', 'a=%C3%A4'],
  ])('of style %s, exploded %s: %o', (style, explode, value, want) => {
    expect(encodeQuery(parameter(style, explode), { a: value })).toBe(want);
  });
});
