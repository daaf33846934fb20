import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a clause that stands alone is found', async () => {
  expect(await findingsIn('fragments', 'failing')).toEqual([
    { line: 1, found: 'Because the PIN was wrong too often.' },
    { line: 3, found: 'Which is safe.' },
    { line: 3, found: 'Or leave it out.' },
  ]);
  expect(await findingsIn('fragments', 'passing')).toEqual([]);
});
