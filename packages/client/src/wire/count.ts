import type { Count } from '@xs2a/types';

/**
 * Reads a count as a number.
 *
 * @param count an integer, or its digits
 * @throws RangeError if it is neither
 */
export function parseCount(count: Count): number {
  const number = /^\d+$/.test(String(count)) ? Number(count) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new RangeError(`"${count}" is not a count`);
  return number;
}
