import { describe, expect, test } from 'vitest';
import { Contract } from '../../src/model/contract.ts';

const contractOf = (members: object) => new Contract({ openapi: '3.1.0', ...members });
const site = (raw: unknown) => ({ raw, pointer: '#/here' });

describe('the version', () => {
  test.each([
    { openapi: '3.0', is30: true },
    { openapi: '3.0.3', is30: true },
    { openapi: '3.1', is30: false },
    { openapi: '3.1.0-rc1', is30: false },
  ])('$openapi is accepted', ({ openapi, is30 }) => {
    expect(new Contract({ openapi }).is30).toBe(is30);
  });

  test.each([
    { openapi: undefined, found: 'none' },
    { openapi: 3.1, found: '3.1' },
    { openapi: '3.2.0', found: '"3.2.0"' },
    { openapi: '3.10.0', found: '"3.10.0"' },
    { openapi: '13.1.0', found: '"13.1.0"' },
    { openapi: '4.0.0', found: '"4.0.0"' },
  ])('$openapi is refused', ({ openapi, found }) => {
    const message = `expected "openapi" to be 3.0.x or 3.1.x, found ${found}`;
    expect(() => new Contract({ openapi })).toThrowError(expect.objectContaining({ message, pointer: '#/openapi' }));
  });

  test.each([
    [{ swagger: '2.0' }, 'a document of Swagger 2.0'],
    [{ asyncapi: '3.0.0' }, 'a document of AsyncAPI 3.0.0'],
    [{ arazzo: '1.0.1' }, 'a document of Arazzo 1.0.1'],
    [{ swagger: 2 }, 'none'],
  ])('%o is named as what it is', (document, found) => {
    expect(() => new Contract(document)).toThrowError(`expected "openapi" to be 3.0.x or 3.1.x, found ${found}`);
  });

  test('a list is not a document', () => {
    expect(() => new Contract([])).toThrowError(
      expect.objectContaining({ message: 'expected an OpenAPI document, found no object', pointer: '#' }),
    );
  });
});

describe('the target of a reference', () => {
  const contract = contractOf({ components: { schemas: { 'a b': { type: 'string' }, List: [1, { x: null }] } } });

  test.each([
    { reference: '#/components/schemas/a%20b', raw: { type: 'string' }, pointer: '#/components/schemas/a b' },
    { reference: '#/components/schemas/List/0', raw: 1, pointer: '#/components/schemas/List/0' },
    { reference: '#/components/schemas/List/1/x', raw: null, pointer: '#/components/schemas/List/1/x' },
  ])('$reference', ({ reference, raw, pointer }) => {
    expect(contract.target(reference, '#/here')).toEqual({ raw, pointer });
    expect(contract.target(reference, '#/here')).toBe(contract.target(reference, '#/here'));
  });

  test.each([
    { reference: 1, message: 'expected "$ref" to be a string' },
    { reference: 'a.yaml#/b', message: '"a.yaml#/b" points into another file: bundle the document first' },
    { reference: '#/gone', message: 'there is nothing at "#/gone"' },
    { reference: '#/toString', message: 'there is nothing at "#/toString"' },
    { reference: '#/%', message: '"#/%" is not a valid reference' },
  ])('$reference is refused', ({ reference, message }) => {
    expect(() => contract.target(reference, '#/here')).toThrowError(
      expect.objectContaining({ name: 'InputError', message, pointer: '#/here' }),
    );
  });
});

describe('resolving', () => {
  const parts = {
    a: { $ref: '#/b', summary: 'a' },
    b: { $ref: '#/c', summary: 'b', description: 'b' },
    c: { name: 'c', description: 'c' },
    list: { $ref: '#/items', summary: 'list' },
    items: [1],
    self: { $ref: '#/self' },
    loop: { $ref: '#/back' },
    back: { $ref: '#/loop' },
  };

  test('follows references to the last target, and lets siblings replace its members', () => {
    const contract = contractOf(parts);
    expect(contract.resolve(site(parts.a))).toEqual({
      raw: { name: 'c', summary: 'a', description: 'b' },
      pointer: '#/c',
    });
    expect(['a', 'b', 'c'].map((key) => contract.isUsed(contract.get(key)))).toEqual([false, true, true]);
  });

  test('ignores siblings in OpenAPI 3.0', () => {
    const contract = new Contract({ openapi: '3.0.3', ...parts });
    expect(contract.resolve(site(parts.a))).toEqual({ raw: parts.c, pointer: '#/c' });
  });

  test('returns a target that is not an object as it is', () => {
    expect(contractOf(parts).resolve(site(parts.list))).toEqual({ raw: [1], pointer: '#/items' });
  });

  test('returns what is not a reference as it is', () => {
    const plain = site({ a: 1 });
    expect(contractOf(parts).resolve(plain)).toBe(plain);
    expect(contractOf(parts).resolve(site('text'))).toEqual(site('text'));
  });

  test.each(['self', 'loop'] as const)('refuses a circle: %s', (key) => {
    expect(() => contractOf(parts).resolve(site(parts[key]))).toThrowError(
      expect.objectContaining({ message: 'the references form a circle', pointer: '#/here' }),
    );
  });
});

test('components are found by their kind', () => {
  const contract = contractOf({ components: { schemas: { Pet: {} } } });
  expect(contract.components('schemas')).toEqual({ raw: { Pet: {} }, pointer: '#/components/schemas' });
  expect(contract.components('headers')).toEqual({ raw: undefined, pointer: '#/components/headers' });
  expect(contractOf({}).components('schemas').raw).toBeUndefined();
});
