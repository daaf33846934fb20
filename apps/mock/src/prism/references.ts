/** Prism follows every `$ref`, also those of examples and extensions, which are data, and would fetch addresses. */
import { type Document, isObject, mapData } from '@xs2a/contract';

/** A name that no document has. */
const hidden = '\u0000$ref';

/** Objects that Prism reads and the mock does not need. Their references are not checked. */
const unread = new Set(['callbacks', 'links']);

/** A copy of the document with the references in data under another name. */
export function hideReferences(document: Document): Document {
  return mapData(document, (key, value) => (unread.has(key) ? {} : rename(value, '$ref', hidden)));
}

/** A value of {@link hideReferences} as it is in the document. */
export function showReferences(value: unknown): unknown {
  return rename(value, hidden, '$ref');
}

function rename(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => rename(entry, from, to));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key === from ? to : key, rename(inner, from, to)]);
  return Object.fromEntries(entries);
}
