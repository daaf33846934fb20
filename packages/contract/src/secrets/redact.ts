/** Hides values by their names: the value of a secret name is replaced as a whole. */
import { isObject } from '../json.ts';
import { isSecretName } from './names.ts';

/** Stands in the place of a secret. */
export const redacted = '[redacted]';

/** Levels of a body that are shown: more than any body of the API has. */
const maxDepth = 16;

/** Names and values of headers or of a query, without the values of secrets. */
export function redactEntries(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(Array.from(entries, ([name, value]) => [name, isSecretName(name) ? redacted : value]));
}

/**
 * A copy of a body without its secrets.
 *
 * @param documented names of the fields that the operation documents. Other fields on the first level lose their values
 *   too, because banks ask for credentials under their own names. Without it, only secret names are hidden.
 */
export function redactBody(body: unknown, documented?: ReadonlySet<string>): unknown {
  if (!isObject(body) || documented === undefined) return redactBelow(body, 0);
  const entries = Object.entries(body).map(([name, value]) => [name, documented.has(name) ? value : redacted]);
  return redactBelow(Object.fromEntries(entries), 0);
}

function redactBelow(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === maxDepth) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redactBelow(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isSecretName(name) ? redacted : redactBelow(item, depth + 1)]),
  );
}
