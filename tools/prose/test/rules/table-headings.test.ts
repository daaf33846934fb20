import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a column heading with a small letter is found', async () => {
  expect(await findingsIn('table-headings', 'failing')).toEqual([
    { line: 1, found: 'value' },
    { line: 1, found: 'what it is' },
  ]);
  expect(await findingsIn('table-headings', 'passing')).toEqual([]);
});
