/** Schemas and their places in a document. */
import { type Document, isObject, type JsonObject, keysOf, pointer, valueAt } from '@xs2a/contract';

/** A schema that is an object, and its JSON pointer. */
export interface Place {
  readonly node: JsonObject;
  readonly pointer: string;
}

/** A schema inside another one; `undefined` when there is none. */
export function child({ node, pointer: from }: Place, ...keys: (string | number)[]): Place | undefined {
  const child = valueAt(node, keys.map(String));
  return isObject(child) ? { node: child, pointer: `${from}${pointer(...keys).slice(1)}` } : undefined;
}

/** Every member of a list or an object of schemas: the branches of `oneOf`, the schemas of `properties`. */
export function children(place: Place, key: string): Place[] {
  const members = place.node[key];
  const names = Array.isArray(members) ? [...members.keys()] : Object.keys(isObject(members) ? members : {});
  return names.flatMap((name) => child(place, key, name) ?? []);
}

/**
 * The target of the `$ref` of a schema. Siblings of the `$ref` apply as well, so the target does not replace the
 * schema.
 */
export function target(document: Document, { node }: Place): Place | undefined {
  if (typeof node.$ref !== 'string' || !node.$ref.startsWith('#/')) return undefined;
  const target = valueAt(document, keysOf(node.$ref));
  // Encoded again, because a reference need not be percent-encoded, and every place must have one pointer.
  return isObject(target) ? { node: target, pointer: pointer(...keysOf(node.$ref)) } : undefined;
}
