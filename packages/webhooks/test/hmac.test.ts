import { afterEach, expect, test, vi } from 'vitest';
import { hmac, isHmac } from '../src/hmac.ts';

afterEach(() => vi.restoreAllMocks());

const body = Uint8Array.of(1, 2, 3);
let secrets = 0;
const newSecret = () => `secret ${++secrets}`;

test('64 keys are kept; the next secret replaces all of them', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  const isCached = async (secret: string) => {
    const before = importKey.mock.calls.length;
    await hmac(body, secret);
    return importKey.mock.calls.length === before;
  };

  // Other tests may have left keys: the cache is full when the first key is dropped, and then has two keys.
  const first = newSecret();
  await hmac(body, first);
  let last: string;
  do {
    last = newSecret();
    await hmac(body, last);
  } while (await isCached(first));

  const cached = [first, last];
  while (cached.length < 64) cached.push(newSecret());
  for (const secret of cached) await hmac(body, secret);
  for (const secret of cached) expect(await isCached(secret)).toBe(true);

  const next = newSecret();
  expect(await isCached(next)).toBe(false);
  expect(await isCached(next)).toBe(true);
  expect(await isCached(first)).toBe(false);
});

test('keys cannot be read back, and serve to sign and verify', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  const secret = newSecret();
  expect(await isHmac(await hmac(body, secret), body, secret)).toBe(true);
  const key = await importKey.mock.results[0]?.value;
  expect([key.extractable, key.usages]).toEqual([false, ['sign', 'verify']]);
});
