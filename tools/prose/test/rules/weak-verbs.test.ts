import { expect, test } from 'vitest';
import { findingsIn } from './fixture.ts';

test('a verb that says too little is found, and idioms are not', async () => {
  expect(await findingsIn('weak-verbs', 'failing')).toEqual([
    { line: 1, found: 'operation takes' },
    { line: 1, found: 'took one for a' },
    { line: 3, found: 'brings' },
    { line: 3, found: 'is told' },
    { line: 3, found: 'tells its kind' },
    { line: 5, found: 'tells it from' },
    { line: 5, found: 'takes the step for the' },
  ]);
  expect(await findingsIn('weak-verbs', 'passing')).toEqual([]);
});
