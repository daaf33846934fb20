import type { Difference } from '../policy/change.ts';

/** For programs: `{ bump, changes }`. */
export function toJson(difference: Difference): string {
  return JSON.stringify(difference, null, 2);
}
