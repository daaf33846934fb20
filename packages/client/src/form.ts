import { toJson } from './json.ts';

/**
 * Writes an object as a form, in the notation of the reference: nested fields in brackets (`metadata[custid]=4711`),
 * items of a list by their index. `null` is written as an empty value; `undefined` fields and empty lists are left out.
 * A query is written in the same way.
 *
 * @throws TypeError for a nested empty object: a form cannot express it, and leaving it out would change the request
 * @see Reference, section "XS2A.verify", "Example request with metadata"
 */
export function encodeForm(fields: object): string {
  return pairsOf(JSON.parse(toJson(fields) as string), '').join('&');
}

function pairsOf(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${name}=${encodeURIComponent((value ?? '') as string)}`];
  const entries = Object.entries(value);
  if (name && !entries[0] && !Array.isArray(value)) throw new TypeError(`${name}: a form cannot hold an empty object`);
  return entries.flatMap(([key, entry]) => {
    const part = encodeURIComponent(key);
    return pairsOf(entry, name ? `${name}[${part}]` : part);
  });
}
