import { encodeQuery } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { type CallParameters, createParameterReader } from '../../src/request/parameters.ts';
import { contractFrom } from '../town.ts';

interface Given {
  path?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
}

const list = { type: 'array', items: { type: 'string' } };
const json = { 'application/json': { schema: { type: 'object' } } };
const lists = { type: 'object', properties: { a: { type: 'array' }, b: {} } };
const object = { type: 'object', properties: { a: {}, b: {} } };

/** A list of so many items: `p[0]=1&p[1]=1`. */
const brackets = (count: number) => Array.from({ length: count }, (_, index) => `p[${index}]=1`).join('&');

function contractOf(parameter: object) {
  const get = { parameters: [{ name: 'p', schema: {}, ...parameter }], responses: { 200: { description: '' } } };
  return contractFrom({ openapi: '3.1.0', paths: { '/x/{p}': { get } } });
}

function read(parameter: object, { path = {}, query = '', headers = {} }: Given): CallParameters {
  const contract = contractOf(parameter);
  const [operation] = contract.operations;
  if (operation === undefined) throw new Error('An operation is expected.');
  return createParameterReader(contract)(operation, { path, query: new URLSearchParams(query), headers });
}

describe('a parameter of the query', () => {
  it.each([
    ['a text', {}, 'p=1', '1'],
    ['an empty text', {}, 'p=', ''],
    ['a text that is repeated', {}, 'p=1&p=2', ['1', '2']],
    ['none', {}, 'P=1&q=1', undefined],
    ['a list', { schema: list }, 'p=1&p=2', ['1', '2']],
    ['a list of one', { schema: list }, 'p=1', ['1']],
    ['a list of one with a comma', { schema: list }, 'p=1,2', ['1,2']],
    ['no list', { schema: list }, 'q=1', undefined],
    ['a list in one value', { schema: list, explode: false }, 'p=1,2', ['1', '2']],
    ['a list in two values', { schema: list, explode: false }, 'p=1,2&p=3', ['1', '2', '3']],
    ['a list between spaces', { schema: list, style: 'spaceDelimited' }, 'p=1%202', ['1', '2']],
    ['a list between pipes', { schema: list, style: 'pipeDelimited' }, 'p=1|2', ['1', '2']],
    ['a list or null', { schema: { type: ['array', 'null'] } }, 'p=1', ['1']],
    ['an object', { schema: object }, 'a=1&b=2&c=3', { a: '1', b: '2' }],
    ['a part of an object', { schema: object }, 'b=2', { b: '2' }],
    ['no object', { schema: object }, 'c=3', undefined],
    ['an object in one value', { schema: object, explode: false }, 'p=a,1,b,2', { a: '1', b: '2' }],
    ['the last of two objects', { schema: object, explode: false }, 'p=a,1&p=b,2', { b: '2' }],
    ['an object between pipes', { schema: object, style: 'pipeDelimited' }, 'p=a|1|b|2', { a: '1', b: '2' }],
    ['an object between spaces', { schema: object, style: 'spaceDelimited' }, 'p=a%201', { a: '1' }],
    ['an object with a list of one', { schema: lists }, 'a=1&b=2', { a: ['1'], b: '2' }],
    ['a list of one in brackets', { schema: lists, style: 'deepObject' }, 'p[a]=1&p[b]=2', { a: ['1'], b: '2' }],
    ['a list or null, as unions write it', { schema: { anyOf: [list, { type: 'null' }] } }, 'p=1', ['1']],
    ['the text of a list or a text', { schema: { oneOf: [list, { type: 'string' }] } }, 'p=1', '1'],
    ['the list of a list or a text', { schema: { oneOf: [list, { type: 'string' }] } }, 'p=1&p=2', ['1', '2']],
    ['JSON', { schema: undefined, content: json }, 'p=%7B%22a%22%3A1%7D', { a: 1 }],
    ['a text that should be JSON', { schema: undefined, content: json }, 'p={', '{'],
    ['a text of another type', { schema: undefined, content: { 'text/plain': {} } }, 'p={}', '{}'],
    ['an object in brackets', { schema: object, style: 'deepObject' }, 'p[a]=1&p[c]=3&q[a]=4&p=5', { a: '1', c: '3' }],
    ['a nested object', { schema: object, style: 'deepObject' }, 'p[a][b]=1', { a: { b: '1' } }],
    ['a list in brackets', { schema: list, style: 'deepObject' }, 'p[0]=1&p[1]=2', ['1', '2']],
    ['the longest list in brackets', { schema: list, style: 'deepObject' }, brackets(100), Array(100).fill('1')],
    ['a text, which has no brackets', { style: 'deepObject' }, 'p=1&p[0]=2', '1'],
    ['no list in brackets unless its style says so', { schema: list }, 'p[0]=1', undefined],
    [
      'no list in brackets that is longer',
      { schema: list, style: 'deepObject' },
      brackets(101),
      Object.fromEntries(Array(101).fill('1').entries()),
    ],
    ['a list in empty brackets', { schema: list, style: 'deepObject' }, 'p[]=1', ['1']],
    ['no object in brackets', { schema: object, style: 'deepObject' }, 'p=1&pp[a]=2', undefined],
  ])('is read as %s', (_name, parameter, query, want) => {
    expect(read({ in: 'query', ...parameter }, { query }).query.p).toEqual(want);
  });

  it.each([
    ['a list', list, ['1', '2']],
    ['an object', object, { a: '1', b: '2' }],
  ])('is read as the contract writes %s, in every style', (_name, schema, value) => {
    for (const style of ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject']) {
      for (const explode of [true, false]) {
        // The writer has no object between spaces or pipes.
        if (!Array.isArray(value) && style.endsWith('Delimited')) continue;
        const parameter = { in: 'query', schema, style, explode };
        const query = encodeQuery(contractOf(parameter).operations[0]?.parameters ?? [], { p: value });
        expect(read(parameter, { query }).query.p, query).toEqual(value);
      }
    }
  });

  it('keeps the case of its name', () => {
    expect(read({ in: 'query', name: 'Page' }, { query: 'Page=1' }).query).toEqual({ Page: '1' });
  });

  it('may have a name that every object has', () => {
    const { query } = read(
      { in: 'query', schema: object, style: 'deepObject' },
      { query: 'p[toString]=1&p[__proto__]=1' },
    );
    expect(Object.entries(query.p as object)).toEqual([['toString', '1']]);
    const named = read({ in: 'query', name: '__proto__' }, { query: '__proto__=1' });
    expect(Object.entries(named.query)).toEqual([['__proto__', '1']]);
    expect(read({ in: 'query' }, {}).query.toString).toBeUndefined();
  });
});

describe('a parameter of the path', () => {
  it.each([
    ['a text', {}, 'a%2Cb', 'a,b'],
    ['a list', { schema: list }, 'a,b%2C', ['a', 'b,']],
    ['an empty list', { schema: list }, '', []],
    ['an object', { schema: object }, 'a,1,b,2', { a: '1', b: '2' }],
    ['an exploded object', { schema: object, explode: true }, 'a=1,b=2=3', { a: '1', b: '2=3' }],
    ['a label', { style: 'label' }, '.a', 'a'],
    ['a label with commas', { style: 'label', schema: list }, '.a,b', ['a', 'b']],
    ['an exploded label', { style: 'label', schema: list, explode: true }, '.a.b', ['a', 'b']],
    ['a matrix', { style: 'matrix' }, ';p=a', 'a'],
    ['an exploded matrix of a text', { style: 'matrix', explode: true }, ';p=a', 'a'],
    ['a matrix with commas', { style: 'matrix', schema: list }, ';p=a,b', ['a', 'b']],
    ['an exploded matrix', { style: 'matrix', schema: list, explode: true }, ';p=a;p=b', ['a', 'b']],
    [
      'an exploded matrix of an object',
      { style: 'matrix', schema: object, explode: true },
      ';a=1;b=2',
      { a: '1', b: '2' },
    ],
    ['a label with an equals sign', { style: 'label', schema: list, explode: true }, '.a=1.b', ['a=1', 'b']],
    ['a matrix with an equals sign', { style: 'matrix', schema: list }, ';p=a=1,b', ['a=1', 'b']],
    [
      'an exploded matrix with an equals sign',
      { style: 'matrix', schema: list, explode: true },
      ';p=a=1;p=b',
      ['a=1', 'b'],
    ],
    ['a value without its prefix', { style: 'label' }, 'a', 'a'],
  ])('is read as %s', (_name, parameter, text, want) => {
    expect(read({ in: 'path', ...parameter }, { path: { p: text } }).path.p).toEqual(want);
  });

  it('that is not documented is a text', () => {
    expect(read({ in: 'query' }, { path: { p: 'a%20b' } }).path).toEqual({ p: 'a b' });
  });

  it('that the path does not have is missing', () => {
    expect(read({ in: 'path', name: 'q' }, { path: {} }).path).toEqual({});
  });
});

describe('a header or a cookie', () => {
  it.each([
    ['a text', {}, 'a, b', 'a, b'],
    ['a list', { schema: list }, 'a, b', ['a', 'b']],
    ['an object', { schema: object, explode: true }, 'a=1, b=2', { a: '1', b: '2' }],
  ])('is read as %s', (_name, parameter, text, want) => {
    expect(read({ in: 'header', ...parameter, name: 'X-P' }, { headers: { 'x-p': text } }).header).toEqual({
      'x-p': want,
    });
  });

  it('is read by its name', () => {
    expect(read({ in: 'cookie' }, { headers: { cookie: 'q=0; p=1; p2=2' } }).cookie).toEqual({ p: '1' });
    expect(read({ in: 'cookie', schema: list }, { headers: { cookie: 'p=1,2' } }).cookie).toEqual({ p: ['1', '2'] });
  });

  it('may be percent-encoded or JSON in a cookie', () => {
    expect(read({ in: 'cookie' }, { headers: { cookie: 'p=a%20b' } }).cookie).toEqual({ p: 'a b' });
    expect(read({ in: 'cookie' }, { headers: { cookie: 'p=100%' } }).cookie).toEqual({ p: '100%' });
    const content = { schema: undefined, content: json };
    expect(read({ in: 'cookie', ...content }, { headers: { cookie: 'p={"a":1}' } }).cookie).toEqual({ p: { a: 1 } });
    expect(read({ in: 'header', ...content }, { headers: { p: '{"a":1}' } }).header).toEqual({ p: { a: 1 } });
  });

  it('may be missing', () => {
    expect(read({ in: 'header' }, {}).header).toEqual({});
    expect(read({ in: 'cookie' }, { headers: { cookie: 'q=0' } }).cookie).toEqual({});
  });
});
