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
    ['text/xml; charset=utf-8', 'xml'],
    ['application/atom+xml', 'xml'],
    ['multipart/form-data', 'multipart'],
    ['multipart/mixed', 'binary'],
    ['application/text', 'binary'],
    ['image/png', 'binary'],
    ['*/*', 'binary'],
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
    ['application/xml', '<a/>', '<a/>'],
    ['application/octet-stream', 'a', 'a'],
  ])('as %s: %j is %j', (type, value, want) => {
    expect(encodeBody(media(type), value)).toEqual({ type, content: want });
  });

  it.each(['application/octet-stream', 'image/png', 'text/plain', 'application/json'])(
    'of bytes is sent as it is, as %s',
    (type) => {
      const bytes = Uint8Array.of(0, 255);
      expect(encodeBody(media(type), bytes)).toEqual({ type, content: bytes });
    },
  );

  it('of parts names its boundary in its type', () => {
    expect(encodeBody(media('multipart/form-data'), { a: 1 }).type).toBe('multipart/form-data; boundary=form-boundary');
  });

  it('as a form heeds the encoding of its fields', () => {
    const { type, encoding } = media('application/x-www-form-urlencoded', { a: { explode: false } });
    expect(encodeBody(media(type, encoding), { a: ['b', 'c'] }).content).toBe('a=b,c');
  });
});
