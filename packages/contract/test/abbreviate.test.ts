import { describe, expect, it } from 'vitest';
import { abbreviate } from '../src/abbreviate.ts';

describe('a value in a message', () => {
  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    [1.5, '1.5'],
    ['a"b', '"a\\"b"'],
    [[1, 'a'], '[1,"a"]'],
    [{ a: { b: true } }, '{"a":{"b":true}}'],
  ])('%s is %s', (value, want) => {
    expect(abbreviate(value)).toBe(want);
  });

  it('has no secrets, on any level', () => {
    expect(abbreviate({ token: 'a', user: { pin: '1234', name: 'b' }, key: 5 })).toBe(
      '{"token":"[redacted]","user":{"pin":"[redacted]","name":"b"},"key":5}',
    );
  });

  it.each<[string, (length: number) => unknown, string]>([
    ['a text', (length) => 'x'.repeat(length - 2), ''],
    ['a list', (length) => ['x'.repeat(length - 4)], 'list '],
    ['an object', (length) => ({ a: 'x'.repeat(length - 8) }), 'object '],
  ])('of 80 characters is shown whole, of 81 it is cut: %s', (_, make, kind) => {
    expect(abbreviate(make(80))).toBe(JSON.stringify(make(80)));
    expect(abbreviate(make(81))).toBe(`${kind}${JSON.stringify(make(81)).slice(0, 77)}…`);
  });
});
