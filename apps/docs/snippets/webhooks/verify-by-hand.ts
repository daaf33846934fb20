// #region verify
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Checks whether a delivery is genuine.
 *
 * @param rawBody the bytes as they arrived, before any parser
 * @param header the value of `X-Payload-Signature`: `v1=<hex>`, perhaps followed by `; v2=<hex>`
 */
export function isGenuine(
  rawBody: Uint8Array,
  header: string | undefined,
  secret: string,
): boolean {
  if (secret === '') throw new TypeError('The shared secret is missing.');
  const signatures = (header ?? '').split(';').map((part) => part.trim());
  const v1 = signatures
    .filter((part) => part.startsWith('v1='))
    .map((part) => part.slice('v1='.length));
  if (v1.length !== 1) return false;
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  const given = Buffer.from(v1[0] ?? '', 'hex');
  // Compares in constant time, so that the duration does not reveal how many bytes are right.
  return given.length === expected.length && timingSafeEqual(given, expected);
}
// #endregion
