import { expect, test } from 'vitest';

test('a failure that nobody waits for', async () => {
  void Promise.reject(new Error('nobody caught this'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(1 + 1).toBe(2);
});
