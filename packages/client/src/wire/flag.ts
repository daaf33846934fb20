import type { Flag } from '@xs2a/types';

/** What a flag may be: three times yes, then no. */
const flags: readonly unknown[] = [true, '1', 1, false, '0', 0, null, undefined];

/**
 * A flag of the wire as a boolean: `true`, `"1"` and `1` are yes; `false`, `"0"` and `0` are no, and so is a flag that is
 * missing.
 *
 * @param flag as the API writes it
 * @throws RangeError if it is none of these
 */
export function parseFlag(flag: Flag | null | undefined): boolean {
  const at = flags.indexOf(flag);
  if (at < 0) throw new RangeError(`"${flag}" is no flag`);
  return at < 3;
}
