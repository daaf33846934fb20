/** Objects, paths and pointers of JSON. */

/** A JSON object whose shape has not been checked. */
export type JsonObject = { [key: string]: unknown };

/** Keys that lead from the root of a document to a place in it. */
export type Path = readonly (string | number)[];

/** A node and its place. */
export interface Place {
  path: Path;
  node: JsonObject;
}

/** The value as an object, or an empty one. */
export function object(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as an array, or an empty one. */
export function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the value is an object and neither `null` nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `['paths', '/v1/version', 'get']` → `#/paths/~1v1~1version/get`. */
export function toPointer(path: Path): string {
  return `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** `#/paths/~1v1~1version/get` → `['paths', '/v1/version', 'get']`. */
export function fromPointer(pointer: string): string[] {
  const keys = pointer.replace(/^#/, '').split('/').slice(1);
  return keys.map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that the keys lead to, or `undefined`. */
export function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}
