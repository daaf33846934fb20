import type { Flag } from '@xs2a/types';

/**
 * A flag of the wire as a boolean: `true`, `"1"` and `1` are yes, everything else is no, also a flag that is missing.
 *
 * @param flag as the API writes it
 */
export function parseFlag(flag: Flag | null | undefined): boolean {
  return flag === true || flag === '1' || flag === 1;
}
