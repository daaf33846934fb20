import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('"is no" with a noun is found, and "there is no" is not', async () => {
  expect(await findingsIn('is-no', 'failing')).toEqual([
    { line: 1, found: 'is no event' },
    { line: 1, found: 'are no failures' },
  ]);
  expect(await findingsIn('is-no', 'passing')).toEqual([]);
});
