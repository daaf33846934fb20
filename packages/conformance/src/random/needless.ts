/** What an input can do without: a failure is told by what it needs. */
import { valueAt } from '@xs2a/contract';
import type { Input } from './input.ts';
import { edit, type Keys, placesOf } from './spoil.ts';

/** Everything that can be left out: parameters of the query, the body, and the fields in it; the outermost first. */
export function removable(input: Input): Keys[] {
  return placesOf(input)
    .filter((keys) => keys[0] !== 'path' && !Array.isArray(valueAt(input, keys.slice(0, -1))))
    .toSorted((a, b) => a.length - b.length);
}

/** The input with nothing at these places; one that it does not have is no matter. */
export function without(input: Input, places: readonly Keys[]): Input {
  return places.reduce((rest, place) => edit(rest, place, () => undefined) as Input, input);
}
