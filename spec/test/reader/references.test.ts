import { describe, expect, it } from 'vitest';
import { toPointer } from '../../reader/json.ts';
import { follow } from '../../reader/references.ts';
import { a, contract } from './fixture.ts';

describe('a $ref', () => {
  it('a $ref is followed to its end, and a circle to nothing', () => {
    expect(toPointer(follow(contract, a).path)).toBe('#/components/schemas/A');
    expect(follow(contract, { path: [], node: { $ref: '#/components/schemas/Circle' } }).node).toEqual({});
  });
});
