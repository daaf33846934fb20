import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('"is no" with a noun is found, and "there is no" is not', async () => {
  expect(await findingsIn('is-no', 'failing')).toEqual([
    { line: 1, found: 'is no event' },
    { line: 1, found: 'are no failures' },
    { line: 3, found: 'is no `Response`' },
  ]);
  expect(await findingsIn('is-no', 'passing')).toEqual([]);
});
