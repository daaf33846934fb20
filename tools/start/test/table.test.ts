import { expect, it } from 'vitest';
import { formatTable } from '../src/table.ts';

it('columns are as wide as their widest cell', () => {
  expect(
    formatTable([
      ['What', 'Limit'],
      ['types', '3 s'],
    ]),
  ).toBe('What   Limit\ntypes  3 s');
});
