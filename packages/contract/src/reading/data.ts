import type { Document } from '../document.ts';
import { isObject } from '../json.ts';
import { type Kind, partOf } from './kinds.ts';

/**
 * A copy of a document in which all data is replaced: examples and other values, extensions, descriptions, and whatever
 * else is neither an object of OpenAPI nor a schema.
 *
 * @param change is given each value with its key
 */
export function mapData(document: Document, change: (key: string, value: unknown) => unknown): Document {
  return copy('document', document) as Document;

  function copy(kind: Kind, node: unknown): unknown {
    if (!isObject(node)) return node;
    const entries = Object.entries(node).map(([key, child]): [string, unknown] => {
      const part = partOf(kind, key);
      if (part === undefined) return [key, change(key, child)];
      const inner = (entry: unknown) => copy(part.kind, entry);
      if (part.shape === 'one') return [key, inner(child)];
      if (Array.isArray(child)) return [key, child.map(inner)];
      const members = isObject(child) ? Object.entries(child) : [];
      return [key, Object.fromEntries(members.map(([name, entry]) => [name, inner(entry)]))];
    });
    return Object.fromEntries(entries);
  }
}
