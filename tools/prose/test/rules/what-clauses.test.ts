import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a subject that is a clause is found, and a title is not', async () => {
  expect(await findingsIn('what-clauses', 'failing')).toEqual([
    { line: 1, found: 'What is not listed fails.' },
    { line: 1, found: 'What cannot be read is left out of the report.' },
  ]);
  expect(await findingsIn('what-clauses', 'passing')).toEqual([]);
});
