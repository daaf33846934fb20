/** The bundle, and what its `$ref`s lead to. */
import { at, fromPointer, type JsonObject, object, type Place } from './json.ts';

/** The contract as one document, as `redocly bundle` writes it: every `$ref` points into `components`. */
export type Contract = JsonObject;

/** The node itself, or what its `$ref` (and the next, …) leads to; nothing for a `$ref` to nowhere or in a circle. */
export function follow(contract: Contract, place: Place): Place {
  let current = place;
  const seen = new Set<string>();
  while (typeof current.node.$ref === 'string') {
    const reference = current.node.$ref;
    if (seen.has(reference) || !reference.startsWith('#')) return { path: current.path, node: {} };
    seen.add(reference);
    const path = fromPointer(reference);
    current = { path, node: object(at(contract, path)) };
  }
  return current;
}

/** Name of the component that a `$ref` leads to: `#/components/schemas/Page` → `Page`. */
export function referenceName(node: unknown): string | undefined {
  const reference = object(node).$ref;
  return typeof reference === 'string' ? fromPointer(reference).at(-1) : undefined;
}
