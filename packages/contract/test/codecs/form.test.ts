import { describe, expect, it } from 'vitest';
import { decodeForm, encodeForm, formPairs } from '../../src/codecs/form.ts';
import { createContract } from '../../src/create.ts';
import { formType } from '../../src/media-types.ts';
import type { FieldEncoding } from '../../src/model.ts';
import { checkDocument } from '../../src/open.ts';

const deep = { style: 'deepObject', explode: true };

describe('a form', () => {
  it.each<[string, unknown, Record<string, FieldEncoding>, string]>([
    ['nests with brackets', { a: { b: { c: 1 } }, g: 'h i' }, {}, 'a[b][c]=1&g=h%20i'],
    ['numbers the entries of a nested list', { a: { d: ['e', 'f'] } }, {}, 'a[d][0]=e&a[d][1]=f'],
    ['numbers objects in a list', { a: [{ b: 1 }, { b: 2 }] }, {}, 'a[0][b]=1&a[1][b]=2'],
    ['numbers lists in a list', { a: [[1], [2]] }, {}, 'a[0][0]=1&a[1][0]=2'],
    ['repeats the name of a plain list', { a: ['b', 'c'] }, {}, 'a=b&a=c'],
    ['numbers a plain list of deepObject', { a: ['b', 'c'] }, { a: deep }, 'a[0]=b&a[1]=c'],
    ['joins a list that is not exploded', { a: ['b,', 'c'] }, { a: { explode: false } }, 'a=b%2C,c'],
    ['joins a list by pipes', { a: ['b', 'c'] }, { a: { style: 'pipeDelimited' } }, 'a=b|c'],
    ['knows the encoding of each field', { a: ['b'], c: ['d'] }, { c: deep }, 'a=b&c[0]=d'],
    [
      'encodes names and values',
      { 'a&b': 'c=d&e', f: '100 % ä+ü' },
      {},
      'a%26b=c%3Dd%26e&f=100%20%25%20%C3%A4%2B%C3%BC',
    ],
    ['writes yes, no and zero', { a: true, b: false, c: 0 }, {}, 'a=true&b=false&c=0'],
    ['writes null as nothing', { a: null, b: { c: null } }, {}, 'a=&b[c]='],
    ['numbers a list with an object among others', { a: ['b', { c: 1 }] }, {}, 'a[0]=b&a[1][c]=1'],
    ['writes null in a list', { a: [null, 'b'] }, {}, 'a=null&a=b'],
    ['leaves out what is empty or undefined', { a: undefined, b: [], c: {}, d: 1 }, { b: deep }, 'd=1'],
    ['is empty for what is no object', ['a'], {}, ''],
    ['is empty for null', null, {}, ''],
  ])('%s', (_, value, encoding, want) => {
    const text = encodeForm(value, encoding);
    expect(text.replaceAll('%5B', '[').replaceAll('%5D', ']')).toBe(want);
  });

  it('escapes its brackets', () => {
    expect(encodeForm({ a: { b: 'c' } })).toBe('a%5Bb%5D=c');
  });

  it('has its pairs decoded', () => {
    expect(formPairs({ a: { 'b c': 'd=e&f' }, g: ['h', ''] }, { g: deep })).toEqual([
      ['a[b c]', 'd=e&f'],
      ['g[0]', 'h'],
      ['g[1]', ''],
    ]);
  });
});

describe('a form that is read', () => {
  it('is what was written, as texts', () => {
    const value = { a: { b: 'c', d: ['e', 'f'] }, g: 'h i', list: [{ x: '1' }, { x: '2' }] };
    expect(decodeForm(encodeForm(value))).toEqual(value);
  });

  it('may have lists with empty brackets, as they are written by hand', () => {
    expect(decodeForm('a[b][]=c&a[b][]=d')).toEqual({ a: { b: ['c', 'd'] } });
  });

  const nested = (depth: number) => `a${'[b]'.repeat(depth)}=c`;
  const deepest = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...deepest(inner)])
      : [];

  it('nests up to 20 levels of brackets', () => {
    expect(deepest(decodeForm(nested(20)))).toEqual(['a', ...Array(20).fill('b')]);
    expect(deepest(decodeForm(nested(21))).at(-1)).toBe('[b]');
  });

  const list = (length: number) => encodeForm({ a: { b: Array.from({ length }, (_, index) => index) } });

  it('has lists of up to 1000 entries', () => {
    expect(decodeForm(list(1000))).toMatchObject({ a: { b: expect.toSatisfy(Array.isArray) } });
    expect(decodeForm(list(1001))).not.toMatchObject({ a: { b: expect.toSatisfy(Array.isArray) } });
  });

  it('has any number of fields', () => {
    const fields = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`f${index}`, '1']));
    expect(decodeForm(encodeForm(fields))).toEqual(fields);
  });
});

describe('the encoding of a form', () => {
  const isList = true;
  const encoding = {
    days: { isList },
    codes: { isList, explode: false },
    ways: { isList, style: 'pipeDelimited' },
    words: { isList, style: 'spaceDelimited' },
    deep: { isList, style: 'deepObject', explode: true },
    meta: { contentType: 'application/json' },
    metas: { isList, contentType: 'application/json' },
  };

  it.each([
    { days: ['1'] },
    { days: ['1', '2'] },
    { codes: ['1', '2'] },
    { ways: ['1', '2'] },
    { words: ['1', '2'] },
    { deep: ['1'] },
    { meta: { a: 1, b: ['c'] } },
    { metas: [{ a: 1 }] },
    { meta: 'text' },
    { other: '1' },
  ])('reads what it writes: %j', (form) => {
    expect(decodeForm(encodeForm(form, encoding), encoding)).toEqual(form);
  });

  it.each([
    ['days=1', { days: ['1'] }],
    ['codes=1', { codes: ['1'] }],
    ['deep=1', { deep: '1' }],
    ['metas=%7B%22a%22%3A1%7D', { metas: [{ a: 1 }] }],
    ['metas=%7B%7D&metas=%7B%7D', { metas: [{}, {}] }],
    ['meta=%7B', { meta: '{' }],
    ['days[a]=1', { days: { a: '1' } }],
  ])('reads %s as %j', (text, want) => {
    expect(decodeForm(text, encoding)).toEqual(want);
  });

  it('says which fields of its schema are lists', () => {
    const schema = {
      properties: { days: { type: 'array' }, name: {}, more: { anyOf: [{ type: 'array' }, { type: 'string' }] } },
    };
    const content = { [formType]: { schema, encoding: { days: { style: 'pipeDelimited' } } } };
    const post = { requestBody: { content }, responses: { 200: { description: '' } } };
    const [operation] = createContract(
      checkDocument({ openapi: '3.1.0', paths: { '/a': { post } } }, 'test'),
    ).operations;
    expect(operation?.body?.content[0]?.encoding).toEqual({ days: { style: 'pipeDelimited', isList } });
  });
});
