/** Values of keywords that have not been checked. */
import { isObject } from '../model/json.ts';

/** The strings of a list. */
export function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The keys of an object. */
export function keysIn(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
