import { describe, expect, it } from 'vitest';
import { fromPointer, object, toPointer } from '../../reader/json.ts';

describe('a place in a document', () => {
  it('pointers and keys are two ways to write one thing', () => {
    const path = ['paths', '/v1/a~b/{id}', 'get'];
    expect(toPointer(path)).toBe('#/paths/~1v1~1a~0b~1{id}/get');
    expect(fromPointer(toPointer(path))).toEqual(path);
  });

  it('what is not an object has no keys', () => {
    expect([object(null), object([1]), object('a')]).toEqual([{}, {}, {}]);
  });
});
