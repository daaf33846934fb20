import { beforeAll, expect, test } from 'vitest';

beforeAll(() => {
  throw new Error('this hook fails');
});

test('never reached', () => {
  expect(1 + 1).toBe(2);
});
