import { describe, expect, it, vi } from 'vitest';
import { Recent } from '../src/recent.ts';

describe('recent results', () => {
  it('are made once', () => {
    const recent = new Recent<number>(2);
    const make = vi.fn(() => 7);
    expect([recent.get('seven', make), recent.get('seven', make)]).toEqual([7, 7]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are forgotten when there are too many, beginning with the one that nobody has asked for', () => {
    const recent = new Recent<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      recent.get(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are the last ones that were set, and looking at one is no use of it', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect(recent.peek('b')).toBe(2);
    recent.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => recent.peek(key))).toEqual([3, undefined, 4]);
  });
});
