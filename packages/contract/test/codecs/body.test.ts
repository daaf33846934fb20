import { describe, expect, it } from 'vitest';
import { bodyFormat, encodeBody } from '../../src/codecs/body.ts';
import type { FieldEncoding } from '../../src/model.ts';

const media = (type: string, encoding: Record<string, FieldEncoding> = {}) => ({
  type,
  encoding,
  schema: undefined,
  examples: [],
});

describe('the format of a body', () => {
  it.each([
    ['application/json', 'json'],
    ['application/merge-patch+json', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['text/plain', 'text'],
    ['text/json', 'json'],
    ['application/xml', undefined],
    ['application/text', undefined],
    ['multipart/form-data', undefined],
  ])('of %s is %s', (type, want) => {
    expect(bodyFormat(type)).toBe(want);
  });
});

describe('a body', () => {
  it.each<[string, unknown, string]>([
    ['application/json', { a: [1, 'b'] }, '{"a":[1,"b"]}'],
    ['application/json', 'a', '"a"'],
    ['application/x-www-form-urlencoded', { a: 'b c' }, 'a=b%20c'],
    ['application/x-www-form-urlencoded', {}, ''],
    ['text/plain', 'a b', 'a b'],
    ['text/csv', 5, '5'],
  ])('as %s: %j is %j', (type, value, want) => {
    expect(encodeBody(media(type), value)).toBe(want);
  });

  it('as a form heeds the encoding of its fields', () => {
    const { type, encoding } = media('application/x-www-form-urlencoded', { a: { explode: false } });
    expect(encodeBody(media(type, encoding), { a: ['b', 'c'] })).toBe('a=b,c');
  });
});
