import { type JsonObject, keysOf, valueAt } from '../json.ts';
import { combining } from './kinds.ts';

/**
 * Schemas that lead back to themselves without a step into the value, one for each circle: a validator would never end.
 *
 * @param document in which each `$ref` is a pointer
 */
export function findEndless<Place extends { readonly node: JsonObject }>(
  document: JsonObject,
  schemas: readonly Place[],
): Place[] {
  const states = new Map<unknown, 'open' | 'done'>();
  const ends = new Set<unknown>();
  for (const { node } of schemas) follow(node);
  return schemas.filter(({ node }) => ends.has(node));

  function follow(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    if (states.get(node) === 'open') ends.add(node);
    if (states.has(node)) return;
    states.set(node, 'open');
    for (const inner of next(node as JsonObject)) follow(inner);
    states.set(node, 'done');
  }

  function next(schema: JsonObject): unknown[] {
    const { $ref } = schema;
    const target = typeof $ref === 'string' ? [valueAt(document, keysOf($ref))] : [];
    return [...target, ...Object.entries(schema).flatMap(([key, inner]) => (combining.has(key) ? [inner].flat() : []))];
  }
}
