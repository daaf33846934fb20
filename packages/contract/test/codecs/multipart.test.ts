import { describe, expect, it } from 'vitest';
import { encodeMultipart } from '../../src/codecs/multipart.ts';
import { decodeMultipart } from '../../src/codecs/read-multipart.ts';
import type { FieldEncoding } from '../../src/model.ts';

type Encoding = Record<string, FieldEncoding>;

const write = (value: unknown, encoding: Encoding = {}) =>
  encodeMultipart({ type: 'multipart/form-data', encoding }, value);
/** The parts without what is between them, each as a text. */
const partsOf = (value: unknown, encoding: Encoding = {}) => {
  const { content } = write(value, encoding);
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  return text
    .split('--form-boundary')
    .slice(1, -1)
    .map((part) => part.slice(2, -2));
};
const read = (value: unknown, encoding: Encoding = {}) => {
  const { type, content } = write(value, encoding);
  return decodeMultipart({ encoding }, Buffer.from(content), type);
};
const named = (name: string, more = '') => `Content-Disposition: form-data; name="${name}"${more}\r\n`;

describe('a multipart body', () => {
  it('has a part for each field, between boundaries', () => {
    expect(write({ a: 'x', b: 2 })).toEqual({
      type: 'multipart/form-data; boundary=form-boundary',
      content:
        `--form-boundary\r\n${named('a')}\r\nx\r\n` + `--form-boundary\r\n${named('b')}\r\n2\r\n--form-boundary--\r\n`,
    });
  });

  it.each<[string, unknown, Encoding, string[]]>([
    ['an object is JSON', { a: { b: 1 } }, {}, [`${named('a')}Content-Type: application/json\r\n\r\n{"b":1}`]],
    ['a list is a part for each entry', { a: [1, 'b'] }, {}, [`${named('a')}\r\n1`, `${named('a')}\r\nb`]],
    [
      'a list of objects is JSON in each part',
      { a: [{ b: 1 }, { b: 2 }] },
      {},
      [
        `${named('a')}Content-Type: application/json\r\n\r\n{"b":1}`,
        `${named('a')}Content-Type: application/json\r\n\r\n{"b":2}`,
      ],
    ],
    ['a field without a value has no part', { a: undefined, b: [] }, {}, []],
    [
      'a text is JSON where its part is',
      { a: 'b' },
      { a: { contentType: 'application/json' } },
      [`${named('a')}Content-Type: application/json\r\n\r\n"b"`],
    ],
    [
      'a file has a name',
      { a: 'b' },
      { a: { contentType: 'image/png', isFile: true } },
      [`${named('a', '; filename="a.png"')}Content-Type: image/png\r\n\r\nb`],
    ],
    [
      'a file of another type has a name, too',
      { a: 'b' },
      { a: { contentType: 'video/mp4', isFile: true } },
      [`${named('a', '; filename="a.bin"')}Content-Type: video/mp4\r\n\r\nb`],
    ],
    [
      'bytes are sent as they are',
      { a: Uint8Array.of(0xff, 0) },
      { a: { contentType: 'a/b', isFile: true } },
      [`${named('a', '; filename="a.bin"')}Content-Type: a/b\r\n\r\n\xff\0`],
    ],
    ['a style writes as in a form', { a: { b: 'c d' } }, { a: { style: 'deepObject' } }, [`${named('a[b]')}\r\nc d`]],
    ['a list that is not exploded is one text', { a: ['b', 'c'] }, { a: { explode: false } }, [`${named('a')}\r\nb,c`]],
    [
      'a list with a style alone repeats its name',
      { a: ['b', 'c'] },
      { a: { style: 'form' } },
      [`${named('a')}\r\nb`, `${named('a')}\r\nc`],
    ],
    ['a name is escaped', { 'a"\r\nb': 1 }, {}, [`${named('a%22%0D%0Ab')}\r\n1`]],
  ])('%s', (_, value, encoding, want) => {
    expect(partsOf(value, encoding)).toEqual(want);
  });

  it('has the headers of a part that have an example', () => {
    const header = { required: true, schema: undefined };
    const headers = [
      { ...header, name: 'x-rate', example: '5' },
      { ...header, name: 'x-none' },
    ];
    expect(partsOf({ a: 'b' }, { a: { headers } })).toEqual([`${named('a')}x-rate: 5\r\n\r\nb`]);
  });

  it('has a boundary that occurs in no part', () => {
    const { type, content } = write({ a: 'form-boundary', b: Uint8Array.from(Buffer.from('form-boundary-x')) });
    expect(type).toBe('multipart/form-data; boundary=form-boundary-x-x');
    expect(Buffer.from(content).toString()).toContain('\r\n--form-boundary-x-x--\r\n');
  });

  it('without fields has no bytes', () => {
    expect(write({}).content).toBe('');
  });
});

describe('a multipart body that is read', () => {
  it.each<[string, unknown, Encoding, unknown]>([
    ['texts', { a: 'ü', b: 2 }, {}, { a: 'ü', b: '2' }],
    ['JSON', { a: { b: 1 } }, {}, { a: { b: 1 } }],
    ['the entries of a list', { a: ['b', 'c'] }, {}, { a: ['b', 'c'] }],
    ['a list of one entry', { a: ['b'] }, { a: { isList: true } }, { a: ['b'] }],
    ['one entry where a list is not documented', { a: ['b'] }, {}, { a: 'b' }],
    [
      'a file of bytes with one character for each',
      { a: Uint8Array.of(0xff, 0) },
      { a: { isFile: true } },
      { a: '\xff\0' },
    ],
    ['names with quotes', { 'a"\r\nb': 'c' }, {}, { 'a"\r\nb': 'c' }],
    ['a part without bytes', { a: '' }, {}, { a: '' }],
    ['the name of a prototype as any other', JSON.parse('{"__proto__":"a"}'), {}, JSON.parse('{"__proto__":"a"}')],
  ])('has %s', (_, value, encoding, want) => {
    expect(read(value, encoding)).toEqual(want);
  });

  const bodyOf = (...parts: string[]) => Buffer.from(`${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`);
  const type = 'multipart/form-data; boundary="b"';

  it('has JSON where the contract says so and the part says nothing', () => {
    const body = bodyOf(`${named('a')}\r\n{"b":1}`);
    expect(decodeMultipart({ encoding: { a: { contentType: 'application/json' } } }, body, type)).toEqual({
      a: { b: 1 },
    });
    expect(decodeMultipart({ encoding: {} }, body, type)).toEqual({ a: '{"b":1}' });
  });

  it('has the text of JSON that cannot be read', () => {
    const body = bodyOf(`${named('a')}Content-Type: application/json\r\n\r\n{"b"`);
    expect(decodeMultipart({ encoding: {} }, body, type)).toEqual({ a: '{"b"' });
  });

  it.each([
    ['without a boundary in its type', 'multipart/form-data', bodyOf(`${named('a')}\r\nb`)],
    ['with another boundary', 'multipart/form-data; boundary=c', bodyOf(`${named('a')}\r\nb`)],
    ['that is cut off', type, Buffer.from(`--b\r\n${named('a')}\r\nb`)],
  ])('%s cannot be read', (_, contentType, body) => {
    expect(decodeMultipart({ encoding: {} }, body, contentType)).toBeUndefined();
  });
});
