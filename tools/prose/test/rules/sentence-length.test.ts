import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a sentence of 41 words is found, and one of 40 is not', async () => {
  expect(await findingsIn('sentence-length', 'failing')).toEqual([
    {
      line: 1,
      found:
        'One word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word more.',
    },
  ]);
  expect(await findingsIn('sentence-length', 'passing')).toEqual([]);
});
