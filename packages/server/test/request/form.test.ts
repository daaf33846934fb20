import { describe, expect, it } from 'vitest';
import { parseForm } from '../../src/request/form.ts';

describe('a form', () => {
  const cases = [
    { given: 'a=1&b=', want: { a: '1', b: '' } },
    { given: 'a=1+2%2B3', want: { a: '1 2+3' } },
    { given: 'a+b=1', want: { 'a b': '1' } },
    { given: 'a[b][c]=1&a[b][d]=2', want: { a: { b: { c: '1', d: '2' } } } },
    { given: 'a%5Bb%5D=1', want: { a: { b: '1' } } },
    { given: 'a[]=1&a[]=2', want: { a: ['1', '2'] } },
    { given: 'a[1]=y&a[0]=x', want: { a: ['x', 'y'] } },
    { given: 'a=1&a=2', want: { a: ['1', '2'] } },
    { given: 'name=J%C3%BCrgen', want: { name: 'Jürgen' } },
    { given: '__proto]__=1', want: { '__proto]__': '1' } },
    { given: 'a=__proto__', want: { a: '__proto__' } },
  ];
  it.each(cases)('$given', ({ given, want }) => expect(parseForm(given)).toEqual(want));

  const refused = [
    { given: 'a=%FF', field: 'body' },
    { given: 'a=%', field: 'body' },
    { given: 'a[b][c][d][e][f][g][h][i][j]=1', field: 'body' },
    { given: 'a=1&'.repeat(1001), field: 'body' },
    { given: '__proto__=1', field: '__proto__' },
    { given: '__proto__[admin]=1', field: '__proto__' },
    { given: 'a[__proto__][admin]=1', field: 'a.__proto__' },
    { given: 'a[constructor][prototype]=1', field: 'a.constructor' },
  ];
  it.each(refused)('refuses $given on $field', ({ given, field }) => {
    expect(() => parseForm(given)).toThrow(
      expect.objectContaining({ status: 422, errors: { [field]: [expect.any(String)] } }),
    );
  });

  it('names the key that it refuses', () => {
    const errors = { 'a.__proto__': ['The key "__proto__" is not allowed.'] };
    expect(() => parseForm('a[__proto__][admin]=1')).toThrow(expect.objectContaining({ errors }));
  });

  const message = 'The body is not a valid form: at most 8 levels of brackets, 1000 fields and 100 values in a list.';
  const tooMuch = expect.objectContaining({ errors: { body: [message] } });

  it('has at most 100 values in a list', () => {
    expect(parseForm('a[]=1&'.repeat(100))).toEqual({ a: Array(100).fill('1') });
    for (const list of ['a[]=1&', 'a=1&']) expect(() => parseForm(list.repeat(101))).toThrow(tooMuch);
  });

  it('has at most 1000 fields', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=1`).join('&');
    expect(Object.keys(parseForm(fields(1000)) as object)).toHaveLength(1000);
    expect(() => parseForm(fields(1001))).toThrow(tooMuch);
  });

  it('has at most 8 levels of brackets', () => {
    const nested = (levels: number) => `a${'[b]'.repeat(levels)}=1`;
    expect(JSON.stringify(parseForm(nested(8)))).toBe(`{"a":${'{"b":'.repeat(8)}"1"${'}'.repeat(9)}`);
    expect(() => parseForm(nested(9))).toThrow(tooMuch);
  });

  it('says when it is wrongly encoded', () => {
    expect(() => parseForm('a=%FF')).toThrow(
      expect.objectContaining({ errors: { body: ['The body is not a correctly encoded form.'] } }),
    );
  });
});
