import { expect, test } from 'vitest';

test('one and one are three, at last', async () => {
  await expect(Promise.resolve(1 + 1)).resolves.toBe(3);
});
