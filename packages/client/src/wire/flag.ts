import type { Flag } from '@xs2a/types';

/** Spellings of `true`, then of `false`. */
const flags: readonly unknown[] = [true, '1', 1, false, '0', 0, null, undefined];

/**
 * Reads a flag as a boolean: `true`, `"1"` and `1` are `true`; `false`, `"0"`, `0` and a missing flag are `false`.
 *
 * @param flag as the API writes it
 * @throws RangeError if it is none of these
 */
export function parseFlag(flag: Flag | null | undefined): boolean {
  const index = flags.indexOf(flag);
  if (index < 0) throw new RangeError(`"${flag}" is not a flag`);
  return index < 3;
}
