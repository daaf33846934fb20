import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { parseBody } from '../../src/request/body.ts';
import { town } from '../town.ts';

const content = town.operations.find(({ id }) => id === 'createRisk')?.body?.content ?? [];

function parse(body: string | Buffer, headers: Record<string, string> = {}, from = content): unknown {
  try {
    const { kind, value, media } = parseBody(Buffer.from(body), headers, from);
    return [kind, value, media.type];
  } catch (error) {
    if (error instanceof Problem) return [error.status, error.errors ?? error.message];
    throw error;
  }
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const supported = `Unsupported media type. Supported: ${json}, ${form}, image/*`;

describe('a body', () => {
  it.each([
    ['JSON', '{"a":1}', { 'content-type': json }, ['json', { a: 1 }, json]],
    [
      'JSON in capitals, with a charset',
      '{}',
      { 'content-type': 'Application/JSON; Charset="UTF-8"' },
      ['json', {}, json],
    ],
    ['ASCII', '{}', { 'content-type': `${json};charset=us-ascii` }, ['json', {}, json]],
    ['a form', 'a=1', { 'content-type': form }, ['form', { a: '1' }, form]],
    ['a form with another parameter', 'a=1', { 'content-type': `${form}; a=utf-16` }, ['form', { a: '1' }, form]],
    ['another media type of a range', 'x', { 'content-type': 'image/png; charset=x' }, ['other', undefined, 'image/*']],
    ['JSON that names no media type', ' \n[1]', {}, ['json', [1], json]],
    ['an object that names no media type', '{}', { 'content-type': ' ' }, ['json', {}, json]],
    ['a form that names no media type', 'a=[', {}, ['form', { a: '[' }, form]],
    ['an uncompressed body', '{}', { 'content-type': json, 'content-encoding': 'identity' }, ['json', {}, json]],
    ['JSON after a byte order mark', '\uFEFF{}', { 'content-type': json }, ['json', {}, json]],
  ])('%s is parsed', (_name, body, headers, want) => {
    expect(parse(body, headers as Record<string, string>)).toEqual(want);
  });

  it.each([
    ['of another media type', '<a/>', { 'content-type': 'text/xml' }],
    ['in another charset', '{}', { 'content-type': `${json}; charset=utf-16` }],
    ['in a charset that is empty', '{}', { 'content-type': `${json}; charset` }],
    ['that is compressed', '{}', { 'content-type': json, 'content-encoding': 'gzip' }],
  ])('%s: 415', (_name, body, headers) => {
    expect(parse(body, headers as Record<string, string>)).toEqual([415, supported]);
  });

  it('that names no media type is looked at in its first 100 bytes', () => {
    expect(parse(`${' '.repeat(99)}{}`)).toEqual(['json', {}, json]);
    expect(parse(`${' '.repeat(100)}{}`)).toEqual(['form', expect.anything(), form]);
  });

  it.each([
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), ['The body is not valid UTF-8.']],
    ['broken', '{', ['The body is not valid JSON.']],
  ])('%s: 422', (_name, body, messages) => {
    expect(parse(body, { 'content-type': json })).toEqual([422, { body: messages }]);
  });
});
