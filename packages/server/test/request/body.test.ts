import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { parseBody } from '../../src/request/body.ts';
import { contractFrom, town } from '../town.ts';

const content = town.operations.find(({ id }) => id === 'createRisk')?.body?.content ?? [];

async function parse(body: string | Buffer, headers: Record<string, string> = {}, from = content): Promise<unknown> {
  try {
    const { kind, value, media } = await parseBody(town, Buffer.from(body), headers, from);
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
  ])('%s is parsed', async (_name, body, headers, want) => {
    expect(await parse(body, headers as Record<string, string>)).toEqual(want);
  });

  it.each([
    ['of another media type', '<a/>', { 'content-type': 'text/xml' }],
    ['in another charset', '{}', { 'content-type': `${json}; charset=utf-16` }],
    ['in a charset that is empty', '{}', { 'content-type': `${json}; charset` }],
    ['that is compressed', '{}', { 'content-type': json, 'content-encoding': 'gzip' }],
  ])('%s: 415', async (_name, body, headers) => {
    expect(await parse(body, headers as Record<string, string>)).toEqual([415, supported]);
  });

  it('that names no media type is looked at in its first 100 bytes', async () => {
    expect(await parse(`${' '.repeat(99)}{}`)).toEqual(['json', {}, json]);
    expect(await parse(`${' '.repeat(100)}{}`)).toEqual(['form', expect.anything(), form]);
  });

  it.each([
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), ['The body is not valid UTF-8.']],
    ['broken', '{', ['The body is not valid JSON.']],
  ])('%s: 422', async (_name, body, messages) => {
    expect(await parse(body, { 'content-type': json })).toEqual([422, { body: messages }]);
  });
});

describe('a body of another contract', () => {
  const schema = {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' }, tags: { type: 'array' }, meta: { type: 'object' } },
  };
  const types = {
    'multipart/form-data': { schema },
    'text/*': { schema: { type: 'string' } },
    'application/*': {},
    'application/vnd.town+json': {},
    'application/xml': {},
    '*/*': {},
  };
  const contract = contractFrom({
    openapi: '3.1.0',
    paths: { '/a': { post: { requestBody: { content: types }, responses: { 200: {} } } } },
  });
  const own = contract.operations[0]?.body?.content ?? [];
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
  const part = (name: string, content: string, more = '') =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;

  it.each([
    ['text', 'a', { 'content-type': 'text/plain' }, ['text', 'a', 'text/*']],
    ['XML as fields of text', '<a><b>1</b></a>', { 'content-type': 'text/xml' }, ['xml', { b: '1' }, 'text/*']],
    ['XML under its own name', '<a/>', { 'content-type': 'application/xml' }, ['xml', '', 'application/xml']],
    [
      'JSON of its own',
      '{}',
      { 'content-type': 'application/vnd.town+json' },
      ['json', {}, 'application/vnd.town+json'],
    ],
    ['JSON by its range', '{}', { 'content-type': json }, ['json', {}, 'application/*']],
    ['anything by the widest range', 'x', { 'content-type': 'image/png' }, ['other', undefined, '*/*']],
    [
      'a form of parts',
      `${part('file', '%PDF', '; filename="a.pdf"')}${part('tags', 'a')}${part('meta', '{"year":1}')}--x--\r\n`,
      boundary,
      ['form', { file: '%PDF', tags: ['a'], meta: { year: 1 } }, 'multipart/form-data'],
    ],
  ])('%s is parsed', async (_name, body, headers, want) => {
    expect(await parse(body, headers as Record<string, string>, own)).toEqual(want);
  });

  it.each([
    ['without a boundary', 'x', { 'content-type': 'multipart/form-data' }, ['The body is not a valid multipart form.']],
    ['that is cut off', '--x', boundary, ['The body is not a valid multipart form.']],
    ['of 1001 parts', `${part('a', '1').repeat(1001)}--x--\r\n`, boundary, ['The body is not a valid multipart form.']],
  ])('a form %s: 422', async (_name, body, headers, messages) => {
    expect(await parse(body, headers as Record<string, string>, own)).toEqual([422, { body: messages }]);
  });

  it('a form of 1000 parts is parsed', async () => {
    const body = `${part('a', '1').repeat(1000)}--x--\r\n`;
    expect(await parse(body, boundary, own)).toEqual(['form', { a: Array(1000).fill('1') }, 'multipart/form-data']);
  });

  it.each(['', '<a>', '<a></b>', 'a', '<a/><b/>'])('"%s" is no XML: 422', async (text) => {
    expect(await parse(`${text} `, { 'content-type': 'application/xml' }, own)).toEqual([
      422,
      { body: ['The body is not valid XML.'] },
    ]);
  });

  it('a part may not reach a prototype', async () => {
    expect(await parse(`${part('__proto__', '1')}--x--\r\n`, boundary, own)).toMatchObject([422, {}]);
    expect(await parse(`${part('constructor', '1')}--x--\r\n`, boundary, own)).toEqual([
      422,
      { constructor: ['The key "constructor" is not allowed.'] },
    ]);
  });

  it('that names no media type is the first that is taken, unless JSON or a form is', async () => {
    const only = own.filter(({ type }) => type === 'application/xml');
    expect(await parse('<a/>', {}, only)).toEqual(['xml', '', 'application/xml']);
    expect(await parse('{}', {}, own)).toEqual(['json', {}, 'application/*']);
  });
});
