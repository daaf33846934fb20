/** Copies of a body with one field changed. */
import { isObject, type JsonObject } from '@xs2a/contract';

/** @param path of the field; `*` stands for the first entry of a list */
export function withValue(body: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (name === '*') {
    const list = Array.isArray(body) && body.length > 0 ? body : [undefined];
    return [withValue(list[0], rest, value), ...list.slice(1)];
  }
  const parent = isObject(body) ? body : {};
  return { ...parent, [name]: withValue(parent[name], rest, value) };
}

export function withoutValue(body: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return body;
  if (name === '*') return Array.isArray(body) ? [withoutValue(body[0], rest), ...body.slice(1)] : body;
  if (!isObject(body) || !(name in body)) return body;
  const { [name]: value, ...others } = body;
  return rest.length === 0 ? others : { ...others, [name]: withoutValue(value, rest) };
}

export function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, name) => {
    if (name === '*') return Array.isArray(node) ? node[0] : undefined;
    return isObject(node) ? (node as JsonObject)[name] : undefined;
  }, body);
}

/** The field as an answer names it: `filters.0`. */
export function nameOf(path: readonly string[]): string {
  return path.map((name) => (name === '*' ? '0' : name)).join('.');
}
