import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a heading with a small letter, an end or too many words is found', async () => {
  expect(await findingsIn('headings', 'failing')).toEqual([
    { line: 1, found: 'create a verification' },
    { line: 3, found: 'Install.' },
    { line: 5, found: 'Next:' },
    { line: 7, found: 'How the server decides which of the forms that the bank has sent is shown to the bank user' },
  ]);
  expect(await findingsIn('headings', 'passing')).toEqual([]);
});
