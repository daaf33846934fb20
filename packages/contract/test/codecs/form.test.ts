import { describe, expect, it } from 'vitest';
import { decodeForm, encodeForm } from '../../src/codecs/form.ts';

describe('a form', () => {
  it('nests with brackets, and can be read again', () => {
    const value = { a: { b: 'c', d: ['e', 'f'] }, g: 'h i' };
    expect(encodeForm(value)).toBe('a%5Bb%5D=c&a%5Bd%5D%5B0%5D=e&a%5Bd%5D%5B1%5D=f&g=h%20i');
    expect(decodeForm(encodeForm(value))).toEqual(value);
  });

  it('repeats the name of a list at the top, unless its encoding is deepObject', () => {
    expect(encodeForm({ a: ['b', 'c'] })).toBe('a=b&a=c');
    expect(encodeForm({ a: ['b'] }, { a: { style: 'deepObject' } })).toBe('a%5B0%5D=b');
  });
});
