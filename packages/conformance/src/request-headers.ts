/** Headers that the caller adds to every request. */
import { UsageError } from './option-values.ts';

/** Headers that belong to the connection or the body, or that the suite varies. */
const reserved = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'prefer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Reads `Name: value`.
 *
 * @returns the values by the names, which are in small letters
 * @throws {UsageError} which never repeats a value, because it may be a secret
 */
export function requestHeaders(given: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const text of given) {
    const [, name = '', value = ''] = /^([^:\s]+):[ \t]*(.*)$/s.exec(text) ?? [];
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || value === '')
      throw new UsageError("--header is not valid. Expected: a name and a value, such as 'X-Tenant: 4711'.");
    const lower = name.toLowerCase();
    if (reserved.has(lower)) throw new UsageError(`--header ${name}: the suite sets this header itself.`);
    if (headers.has(lower)) throw new UsageError(`--header ${name} is given twice.`);
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new UsageError(`--header ${name}: the value has a character that no header can have.`);
    headers.set(lower, value.trim());
  }
  return Object.fromEntries(headers);
}
