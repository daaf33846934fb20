/** Objects and pointers of JSON. */

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The node as an object; an empty one for everything else. */
export function object(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** A JSON pointer of the given keys, as a URI fragment: `#/paths/~1v1~1risks`. */
export function pointer(...keys: (string | number)[]): string {
  return `#/${keys.map((key) => encodeURIComponent(escapeKey(String(key)))).join('/')}`;
}

/** The keys of a JSON pointer, with or without the `#` of a fragment. */
export function keysOf(fragment: string): string[] {
  const text = fragment.startsWith('#') ? decode(fragment.slice(1)) : fragment;
  return text
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value under the keys; `undefined` if there is none. */
export function valueAt(root: unknown, keys: readonly string[]): unknown {
  let node = root;
  for (const key of keys) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as JsonObject)[key];
  }
  return node;
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
