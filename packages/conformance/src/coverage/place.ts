/** Schemas by the place at which they stand. */
import { type Document, isObject, type JsonObject, keysOf, pointer, valueAt } from '@xs2a/contract';

/** A schema that is an object, and its JSON pointer. */
export interface Place {
  readonly node: JsonObject;
  readonly pointer: string;
}

/** A member of a schema; `undefined` when nothing that could be counted stands there. */
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

/** Where the `$ref` of a schema leads; what stands beside the `$ref` holds as well, so it is no substitute. */
export function target(document: Document, { node }: Place): Place | undefined {
  if (typeof node.$ref !== 'string') return undefined;
  const target = valueAt(document, keysOf(node.$ref));
  // Written anew, because a reference need not be percent-encoded, and every place is to have one name.
  return isObject(target) ? { node: target, pointer: pointer(...keysOf(node.$ref)) } : undefined;
}
