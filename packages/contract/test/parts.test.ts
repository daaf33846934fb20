import { describe, expect, it } from 'vitest';
import type { FieldEncoding } from '../src/model.ts';
import { concreteType } from '../src/parts.ts';
import { contractOf } from '../src/testing/index.ts';

const bodyOf = (properties: object, encoding: object = {}, components: Record<string, unknown> = {}) => {
  const content = { 'multipart/form-data': { schema: { type: 'object', properties }, encoding } };
  const contract = contractOf({ '/a': { post: { requestBody: { content }, responses: { 200: {} } } } }, components);
  return contract.operations[0]?.body?.content[0]?.encoding;
};
const json = { contentType: 'application/json' };
const binary = { contentType: 'application/octet-stream', isFile: true };

describe('a field of a multipart body', () => {
  it.each<[string, object, FieldEncoding]>([
    ['a text has no type', { type: 'string' }, {}],
    ['a number has no type', { type: 'integer' }, {}],
    ['an object is JSON', { type: 'object' }, json],
    ['one of several objects is JSON', { oneOf: [{ type: 'object' }, { properties: {} }] }, json],
    ['an object or a text is written as it is', { oneOf: [{ type: 'object' }, { type: 'string' }] }, {}],
    ['anything is written as it is', {}, {}],
    ['a file is binary', { type: 'string', format: 'binary' }, binary],
    [
      'a file may have a type',
      { type: 'string', contentMediaType: 'image/png' },
      { contentType: 'image/png', isFile: true },
    ],
    ['a text of JSON is no file', { type: 'string', contentMediaType: 'application/json' }, json],
    ['what is encoded is a text', { type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' }, {}],
    ['a list has the type of its entries', { type: 'array', items: { type: 'object' } }, { isList: true, ...json }],
    ['a list of files has files', { type: 'array', items: { format: 'binary' } }, { isList: true, ...binary }],
    ['a list without a schema is one', { type: 'array' }, { isList: true }],
    ['a list of lists has JSON', { type: 'array', items: { type: 'array' } }, { isList: true, ...json }],
    ['what a schema refers to counts', { $ref: '#/components/schemas/File' }, binary],
  ])('%s', (_, schema, want) => {
    expect(bodyOf({ a: schema }, {}, { File: { type: 'string', format: 'binary' } })?.a).toEqual(want);
  });

  it.each<[string, object, object, FieldEncoding]>([
    ['another type', { type: 'string' }, { contentType: 'text/csv' }, { contentType: 'text/csv', headers: [] }],
    [
      'a type of files',
      { type: 'string' },
      { contentType: 'image/png' },
      { contentType: 'image/png', isFile: true, headers: [] },
    ],
    [
      'the first of several types',
      {},
      { contentType: 'image/png, image/jpeg' },
      { contentType: 'image/png', isFile: true, headers: [] },
    ],
    ['a type in a range', {}, { contentType: 'image/*' }, { contentType: 'image/png', isFile: true, headers: [] }],
    [
      'another type of a file',
      { format: 'binary' },
      { contentType: 'text/csv' },
      { contentType: 'text/csv', isFile: true, headers: [] },
    ],
    ['a style', { type: 'object' }, { style: 'deepObject' }, { ...json, style: 'deepObject', headers: [] }],
  ])('may have %s by its encoding', (_, schema, encoding, want) => {
    expect(bodyOf({ a: schema }, { a: encoding })?.a).toEqual(want);
  });

  it('has the headers of its encoding, with their examples', () => {
    const headers = {
      'X-One': { required: true, example: 5, schema: { type: 'integer' } },
      'X-Two': { schema: { type: 'string' } },
    };
    const pointer = '#/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/a/headers';
    expect(bodyOf({ a: {} }, { a: { headers } })?.a?.headers).toEqual([
      {
        name: 'x-one',
        required: true,
        example: '5',
        schema: { schema: { type: 'integer' }, pointer: `${pointer}/X-One/schema` },
      },
      { name: 'x-two', required: false, schema: { schema: { type: 'string' }, pointer: `${pointer}/X-Two/schema` } },
    ]);
  });
});

describe('a media type of a range', () => {
  it.each([
    ['image/*', 'image/png'],
    ['text/*', 'text/plain'],
    ['multipart/*', 'multipart/form-data'],
    ['application/*', 'application/octet-stream'],
    ['*/*', 'application/octet-stream'],
    ['video/*', 'application/octet-stream'],
    ['application/pdf', 'application/pdf'],
  ])('of %s is %s', (range, want) => {
    expect(concreteType(range)).toBe(want);
  });
});
