import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('an instrument after "by" is found, and whoever acts is not', async () => {
  expect(await findingsIn('by-or-with', 'failing')).toEqual([
    { line: 1, found: 'by the option' },
    { line: 1, found: 'by keyboard' },
    { line: 1, found: 'by the help of' },
    { line: 3, found: 'by a promise' },
    { line: 5, found: 'by --credential' },
    { line: 7, found: 'Replace the file by' },
    { line: 7, found: 'by the flag' },
    { line: 7, found: 'by callback' },
  ]);
  expect(await findingsIn('by-or-with', 'passing')).toEqual([]);
});
