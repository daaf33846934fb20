import { expect, test } from 'vitest';

test('one assertion where two are announced', () => {
  expect.assertions(2);
  expect(1 + 1).toBe(2);
});
