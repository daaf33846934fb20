/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/** Names that hold a secret wherever they occur in another name: `login_credentials`, `userPassword`. */
const parts = /authorization|cookie|credential|passw|passphrase|passcode|secret|signature|token|apikey/;

/** Names that hold a secret where they are a word of their own: `pin`, `wizard_session_key`. A referrer has a query, too. */
const words = new Set(['auth', 'cvc', 'cvv', 'key', 'otp', 'pin', 'puk', 'pwd', 'referer', 'tan']);

/** Deep enough for every body of the API; whatever nests deeper was not meant to be read. */
const deepest = 16;

/** Whether a header, query parameter or field of this name is likely to hold a secret. */
export function isSecretName(name: string): boolean {
  const spelled = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return parts.test(spelled.replaceAll(/[^a-z]/g, '')) || spelled.split(/[^a-z]+/).some((word) => words.has(word));
}

/** Names and values of headers or of a query, the secret ones without their values. */
export function redactEntries(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(Array.from(entries, ([name, value]) => [name, isSecretName(name) ? redacted : value]));
}

/**
 * A copy of a body without its secrets.
 *
 * @param documented names of the fields that the operation documents. Other fields on the first level lose their values
 *   too, because banks ask for credentials under names of their own. Without it, every field may stay that has no
 *   secret name.
 */
export function redactBody(body: unknown, documented?: ReadonlySet<string>): unknown {
  if (!isObject(body) || documented === undefined) return redactBelow(body, 0);
  const entries = Object.entries(body).map(([name, value]) => [name, documented.has(name) ? value : redacted]);
  return redactBelow(Object.fromEntries(entries), 0);
}

function redactBelow(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return '[…]';
  if (Array.isArray(value)) return value.map((item) => redactBelow(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isSecretName(name) ? redacted : redactBelow(item, depth + 1)]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
