import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.restoreAllMocks());

test('64 keys are kept; the next secret replaces all of them', async () => {
  vi.resetModules();
  const { hmac } = await import('../src/hmac.ts');
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  const body = new Uint8Array();
  const signWithAll = async () => {
    for (let count = 1; count <= 64; count++) await hmac(body, `secret ${count}`);
  };

  await signWithAll();
  expect(importKey).toHaveBeenCalledTimes(64);
  await signWithAll();
  expect(importKey).toHaveBeenCalledTimes(64);

  await hmac(body, 'secret 65');
  await hmac(body, 'secret 65');
  expect(importKey).toHaveBeenCalledTimes(65);
  await hmac(body, 'secret 1');
  expect(importKey).toHaveBeenCalledTimes(66);
});

test('keys cannot be read back, and serve to sign and verify', async () => {
  vi.resetModules();
  const { hmac, isHmac } = await import('../src/hmac.ts');
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  const body = new Uint8Array([1, 2, 3]);
  expect(await isHmac(await hmac(body, 'secret'), body, 'secret')).toBe(true);
  const key = await importKey.mock.results[0]?.value;
  expect([key.extractable, key.usages]).toEqual([false, ['sign', 'verify']]);
});
