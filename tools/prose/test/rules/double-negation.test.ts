import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('two negations in a clause are found', async () => {
  expect(await findingsIn('double-negation', 'failing')).toEqual([
    { line: 1, found: 'not unusual' },
    { line: 1, found: 'not unevaluated' },
    { line: 1, found: 'no event without' },
    { line: 3, found: 'nothing that cannot' },
    { line: 3, found: 'never answers unless' },
  ]);
  expect(await findingsIn('double-negation', 'passing')).toEqual([]);
});
