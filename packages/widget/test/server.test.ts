import { expect, test } from 'vitest';

test('importing the module on a server does nothing, and does not throw', async () => {
  const before = Reflect.ownKeys(globalThis);
  const module = await import('@xs2a/widget');
  expect(Object.keys(module)).toEqual(['createXs2a']);
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});
