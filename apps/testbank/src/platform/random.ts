import { randomFillSync } from 'node:crypto';

/** Random bytes that nobody has got yet: asking for many at once costs less than asking for each. */
const pool = Buffer.allocUnsafeSlow(8192);
let used = pool.length;

/** Bytes that nobody can guess, and that no other call gets. */
export function randomBytes(size: number): Buffer {
  if (size > pool.length) return randomFillSync(Buffer.alloc(size));
  if (used + size > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + size));
  pool.fill(0, used, used + size);
  used += size;
  return bytes;
}
