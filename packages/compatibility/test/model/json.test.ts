import { describe, expect, test } from 'vitest';
import {
  at,
  booleanAt,
  equal,
  itemsAt,
  keysOf,
  member,
  membersAt,
  numberAt,
  objectAt,
  stringAt,
  stringsAt,
  valueAt,
} from '../../src/model/json.ts';

const site = (raw: unknown) => ({ raw, pointer: '#/a' });

test.each([
  { keys: ['paths', '/v1/pets', 'get'], pointer: '#/paths/~1v1~1pets/get' },
  { keys: ['a~b', '~1', '~0/'], pointer: '#/a~0b/~01/~00~1' },
  { keys: ['0'], pointer: '#/0' },
])('$pointer leads along $keys', ({ keys, pointer }) => {
  expect(at('#', ...keys)).toBe(pointer);
  expect(keysOf(pointer)).toEqual(keys);
});

test('a pointer may be extended by an index', () => {
  expect(at('#/items', 3, 'a')).toBe('#/items/3/a');
});

test.each([
  { keys: [], want: { a: [{ b: null }] } },
  { keys: ['a', '0', 'b'], want: null },
  { keys: ['a', '0', 'b', 'c'], want: undefined },
  { keys: ['a', '1'], want: undefined },
  { keys: ['constructor'], want: undefined },
  { keys: ['a', 'length', 'x'], want: undefined },
])('the value under $keys is $want', ({ keys, want }) => {
  expect(valueAt({ a: [{ b: null }] }, keys)).toEqual(want);
});

test('equal JSON may have its keys in another order', () => {
  expect(equal({ a: 1, b: [1] }, { b: [1], a: 1 })).toBe(true);
  expect(equal({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(equal([1, 2], [2, 1])).toBe(false);
  expect(equal('a', 'a')).toBe(true);
});

describe('a value of the wrong type is refused with its place', () => {
  test.each([
    { read: objectAt, raw: [], message: 'expected an object, found a list' },
    { read: objectAt, raw: 'a', message: 'expected an object, found "a"' },
    { read: objectAt, raw: null, message: 'expected an object, found null' },
    { read: membersAt, raw: 1, message: 'expected an object, found 1' },
    { read: itemsAt, raw: {}, message: 'expected a list, found an object' },
    { read: stringsAt, raw: [1], message: 'expected a string, found 1', pointer: '#/a/0' },
    { read: stringAt, raw: undefined, message: 'expected a string, found nothing' },
    { read: numberAt, raw: '1', message: 'expected a number, found "1"' },
    { read: booleanAt, raw: 'true', message: 'expected true or false, found "true"' },
  ])('$message', ({ read, raw, message, pointer = '#/a' }) => {
    expect(() => read(site(raw))).toThrowError(expect.objectContaining({ name: 'InputError', message, pointer }));
  });
});

test('an absent value reads as empty', () => {
  expect(objectAt(site(undefined))).toEqual({});
  expect(membersAt(site(undefined)).size).toBe(0);
  expect(itemsAt(site(undefined))).toEqual([]);
  expect(booleanAt(site(undefined))).toBe(false);
});

test('parts of a value have their places', () => {
  expect(member(site({ 'b/c': 1 }), 'b/c')).toEqual({ raw: 1, pointer: '#/a/b~1c' });
  expect(member(site(undefined), 'b')).toEqual({ raw: undefined, pointer: '#/a/b' });
  expect([...membersAt(site({ b: true }))]).toEqual([['b', { raw: true, pointer: '#/a/b' }]]);
  expect(itemsAt(site([7]))).toEqual([{ raw: 7, pointer: '#/a/0' }]);
  expect(stringsAt(site(['x']))).toEqual(['x']);
  expect(numberAt(site(1))).toBe(1);
  expect(booleanAt(site(true))).toBe(true);
});
