import { describe, expect, it } from 'vitest';
import { decodeForm, encodeForm, encodeQuery, encodingOf } from '../../src/cases/codec.ts';
import type { Parameter } from '../../src/contract/model.ts';

const parameter = (style: string, explode: boolean): Parameter[] => [
  { name: 'a', in: 'query', required: false, schema: undefined, style, explode, examples: [] },
];

describe('what goes over the wire', () => {
  it.each([
    ['form', true, [1, 2], 'a=1&a=2'],
    ['form', false, [1, 2], 'a=1,2'],
    ['pipeDelimited', false, ['x y', 2], 'a=x%20y|2'],
    ['spaceDelimited', false, [1, 2], 'a=1%202'],
    ['deepObject', true, { x: 1, y: '&' }, 'a%5Bx%5D=1&a%5By%5D=%26'],
    ['form', true, { x: 1 }, 'x=1'],
    ['form', false, { x: 1 }, 'a=x%2C1'],
    ['form', true, 'ä', 'a=%C3%A4'],
  ])('a query of style %s, exploded %s: %o', (style, explode, value, want) => {
    expect(encodeQuery(parameter(style, explode), { a: value })).toBe(want);
  });

  it('a form nests with brackets, and can be read again', () => {
    const value = { a: { b: 'c', d: ['e', 'f'] }, g: 'h i' };
    expect(encodeForm(value)).toBe('a%5Bb%5D=c&a%5Bd%5D%5B0%5D=e&a%5Bd%5D%5B1%5D=f&g=h%20i');
    expect(decodeForm(encodeForm(value))).toEqual(value);
  });

  it('a list at the top of a form repeats its name, unless it is an object by its encoding', () => {
    expect(encodeForm({ a: ['b', 'c'] })).toBe('a=b&a=c');
    expect(encodeForm({ a: ['b'] }, { a: { style: 'deepObject' } })).toBe('a%5B0%5D=b');
  });

  it.each([
    ['application/json', 'json'],
    ['application/merge-patch+json', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['text/plain', 'text'],
    ['application/xml', undefined],
    ['multipart/form-data', undefined],
  ])('%s is written as %s', (type, want) => {
    expect(encodingOf(type)).toBe(want);
  });
});
