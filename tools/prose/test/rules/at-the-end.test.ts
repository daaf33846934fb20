import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('an opening "At the end" that names no end is found', async () => {
  expect(await findingsIn('at-the-end', 'failing')).toEqual([
    { line: 1, found: 'At the end' },
    { line: 1, found: 'In the end' },
    { line: 3, found: 'At the end' },
  ]);
  expect(await findingsIn('at-the-end', 'passing')).toEqual([]);
});
