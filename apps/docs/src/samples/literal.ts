import { inspect } from 'node:util';

/** A value of JSON as a program in JavaScript writes it, in lines of at most 90 characters where that can be done. */
export function literal(value: unknown): string {
  return inspect(value, { depth: null, breakLength: 90, compact: 1, maxArrayLength: null, maxStringLength: null });
}
