import { isObject, pointer } from './json.ts';

/** The JSON pointer of a schema in a document; `undefined` if the object is not part of it. */
export type Locate = (schema: unknown) => string | undefined;

/**
 * Finds schemas by their identity. An object that stands in several places has the pointer of its component, if it is one.
 *
 * @param document searched when the first schema is asked for
 */
export function createLocate(document: Readonly<Record<string, unknown>>): Locate {
  let places: Map<unknown, string> | undefined;
  return (schema) => {
    places ??= placesOf(document);
    return places.get(schema);
  };
}

function placesOf(document: Readonly<Record<string, unknown>>): Map<unknown, string> {
  const places = new Map<unknown, string>();
  visit(document.components, ['components']);
  visit(document, []);
  return places;

  function visit(node: unknown, keys: readonly (string | number)[]): void {
    if (places.has(node)) return;
    if (isObject(node)) {
      places.set(node, pointer(...keys));
      for (const [key, child] of Object.entries(node)) visit(child, [...keys, key]);
    } else if (Array.isArray(node)) {
      places.set(node, pointer(...keys));
      node.forEach((child, index) => {
        visit(child, [...keys, index]);
      });
    }
  }
}
