import { describe, expect, it } from 'vitest';
import { parseForm } from '../src/form.ts';

describe('a form', () => {
  const cases = [
    { given: 'a=1&b=', want: { a: '1', b: '' } },
    { given: 'a=1+2%2B3', want: { a: '1 2+3' } },
    { given: 'a[b][c]=1&a[b][d]=2', want: { a: { b: { c: '1', d: '2' } } } },
    { given: 'a%5Bb%5D=1', want: { a: { b: '1' } } },
    { given: 'a[]=1&a[]=2', want: { a: ['1', '2'] } },
    { given: 'a[1]=y&a[0]=x', want: { a: ['x', 'y'] } },
    { given: 'a=1&a=2', want: { a: ['1', '2'] } },
    { given: 'name=J%C3%BCrgen', want: { name: 'Jürgen' } },
  ];
  it.each(cases)('$given', ({ given, want }) => expect(parseForm(given)).toEqual(want));

  const refused = [
    { given: 'a=%FF', field: 'body' },
    { given: 'a=%', field: 'body' },
    { given: 'a[b][c][d][e][f][g][h][i][j]=1', field: 'body' },
    { given: 'a=1&'.repeat(1001), field: 'body' },
    { given: '__proto__=1', field: '__proto__' },
    { given: 'a[constructor][prototype]=1', field: 'a.constructor.prototype' },
  ];
  it('names the limit of a list', () => {
    expect(parseForm('a[]=1&'.repeat(100))).toEqual({ a: Array(100).fill('1') });
    for (const list of ['a[]=1&', 'a=1&']) {
      expect(() => parseForm(list.repeat(101))).toThrow(
        expect.objectContaining({ errors: { body: [expect.stringContaining('100 values in a list')] } }),
      );
    }
  });

  it.each(refused)('refuses $given on $field', ({ given, field }) => {
    expect(() => parseForm(given)).toThrow(
      expect.objectContaining({ status: 422, errors: { [field]: [expect.any(String)] } }),
    );
  });
});
