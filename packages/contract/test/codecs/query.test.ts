import { describe, expect, it } from 'vitest';
import { encodeHeader, encodePath, encodeQuery } from '../../src/codecs/query.ts';
import type { Parameter } from '../../src/model.ts';
import { contractOf } from '../../src/testing/index.ts';

const parameter = (style: string, explode: boolean): Parameter[] => [
  {
    name: 'a',
    in: 'query',
    description: '',
    required: false,
    deprecated: false,
    allowsEmpty: false,
    schema: undefined,
    style,
    explode,
    examples: [],
  },
];

describe('a query', () => {
  it.each([
    ['form', true, [1, 2], 'a=1&a=2'],
    ['form', false, [1, 2], 'a=1,2'],
    ['pipeDelimited', false, ['x y', 2], 'a=x%20y|2'],
    ['spaceDelimited', false, [1, 2], 'a=1%202'],
    ['deepObject', true, { x: 1, y: '&' }, 'a%5Bx%5D=1&a%5By%5D=%26'],
    ['form', true, { x: 1 }, 'x=1'],
    ['form', false, { x: 1, y: ',' }, 'a=x,1,y,%2C'],
    ['deepObject', true, ['x', 'y'], 'a%5B0%5D=x&a%5B1%5D=y'],
    ['form', true, 'ä', 'a=%C3%A4'],
  ])('of style %s, exploded %s: %o', (style, explode, value, want) => {
    expect(encodeQuery(parameter(style, explode), { a: value })).toBe(want);
  });

  it.each([
    ['application/json', { x: [1] }, 'a=%7B%22x%22%3A%5B1%5D%7D'],
    ['application/json', 'b', 'a=%22b%22'],
    ['text/plain', 'b', 'a=b'],
  ])('writes a parameter with content of %s: %o', (type, value, want) => {
    const [plain] = parameter('form', true) as [Parameter];
    const content = { type, schema: undefined, examples: [], encoding: {} };
    expect(encodeQuery([{ ...plain, content }], { a: value })).toBe(want);
  });

  it('knows the style of each parameter by its name, and takes unknown ones for lists of a form', () => {
    const parameters = [...parameter('form', false), { ...parameter('form', false)[0], in: 'header', name: 'b' }];
    expect(encodeQuery(parameters as Parameter[], { a: [1, 2], b: [3, 4] })).toBe('a=1,2&b=3&b=4');
  });
});

describe('a path', () => {
  const { operations } = contractOf({ '/pets/{pet_id}/{kind}': { get: { responses: { 200: {} } } } });
  const [operation] = operations;

  it.each([
    [{ pet_id: 'a/b', kind: 'c d' }, '/pets/a%2Fb/c%20d'],
    [{ pet_id: 0 }, '/pets/0/kind'],
    [{}, '/pets/pet_id/kind'],
  ])('with the values %o is %s', (values, want) => {
    expect(operation && encodePath(operation, values)).toBe(want);
  });
});

describe('a value that is one text', () => {
  it.each([
    [false, ['a', 2], 'a,2'],
    [false, { x: 1, y: 2 }, 'x,1,y,2'],
    [true, { x: 1, y: 2 }, 'x=1,y=2'],
    [true, ['a', 2], 'a,2'],
  ])('exploded %s: %o', (explode, value, want) => {
    const node = { name: 'a', in: 'path', required: true, explode, schema: {} };
    const [operation] = contractOf({ '/x/{a}': { get: { parameters: [node], responses: { 200: {} } } } }).operations;
    const [own] = operation?.parameters ?? [];
    expect([operation && encodePath(operation, { a: value }), own && encodeHeader(own, value)]).toEqual([
      `/x/${want}`,
      want,
    ]);
  });

  it('keeps its commas apart from those of the style in a path, and not in a header', () => {
    const node = { name: 'a', in: 'path', required: true, schema: {} };
    const [operation] = contractOf({ '/{a}': { get: { parameters: [node], responses: { 200: {} } } } }).operations;
    const [own] = operation?.parameters ?? [];
    expect([operation && encodePath(operation, { a: ['b,c', 'd'] }), own && encodeHeader(own, ['b c', 'd'])]).toEqual([
      '/b%2Cc,d',
      'b c,d',
    ]);
  });

  it('is JSON where the parameter has content of it', () => {
    const node = { name: 'a', in: 'header', content: { 'application/json': { schema: { type: 'object' } } } };
    const [operation] = contractOf({ '/': { get: { parameters: [node], responses: { 200: {} } } } }).operations;
    const [own] = operation?.parameters ?? [];
    expect(own && encodeHeader(own, { b: 1 })).toBe('{"b":1}');
  });
});
