import type { Difference } from '../policy/change.ts';

/** For programs: `{ bump, changes, ignored }`. */
export function toJson(difference: Difference): string {
  return JSON.stringify(difference, null, 2);
}
