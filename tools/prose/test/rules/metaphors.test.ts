import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a picture is found where a plain word says the same', async () => {
  expect(await findingsIn('metaphors', 'failing')).toEqual([
    { line: 1, found: 'hears of' },
    { line: 1, found: 'blames' },
    { line: 1, found: 'validator minds' },
    { line: 3, found: 'lives in' },
    { line: 3, found: 'under the hood' },
  ]);
  expect(await findingsIn('metaphors', 'passing')).toEqual([]);
});
