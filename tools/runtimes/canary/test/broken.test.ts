import { expect, test } from 'vitest';

test('never reached', () => {
  expect(1 + 1).toBe(2);
});

throw new Error('this file cannot be imported');
