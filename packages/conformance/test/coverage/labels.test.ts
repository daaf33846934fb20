import { describe, expect, it } from 'vitest';
import { describeItems } from '../../src/coverage/labels.ts';

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ operationId: 'a', name: `n${index}`, pointer: '#' }));

describe('a list of items', () => {
  it('names at most ten, or as many as asked', () => {
    expect(describeItems(items(10))).not.toContain('more');
    expect(describeItems(items(11))).toMatch(/n9 \(#\), and 1 more$/);
    expect(describeItems(items(2), 2)).toBe('a n0 (#), a n1 (#)');
    expect(describeItems(items(4), 2)).toBe('a n0 (#), a n1 (#), and 2 more');
  });
});
