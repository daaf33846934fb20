/** Finds the parts of an input that a failure does not depend on. */
import { valueAt } from '@xs2a/contract';
import type { Input } from './input.ts';
import { edit, type Keys, placesOf } from './spoil.ts';

/** Everything that can be removed: parameters of the query, the body, and its fields; the outermost first. */
export function removable(input: Input): Keys[] {
  return placesOf(input)
    .filter((keys) => keys[0] !== 'path' && !Array.isArray(valueAt(input, keys.slice(0, -1))))
    .toSorted((a, b) => a.length - b.length);
}

/** The input without these places, as far as it has them. */
export function without(input: Input, places: readonly Keys[]): Input {
  return places.reduce((rest, place) => edit(rest, place, () => undefined) as Input, input);
}
