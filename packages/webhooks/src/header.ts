import type { SignatureProblem } from './result.ts';

/** Name of the header that carries the signatures, in the lower case that `fetch` and Node use. */
export const signatureHeader = 'x-payload-signature';

const entry = /^(v\d+)=([\w+/=-]+)$/;

/**
 * Reads the signatures by version, `v1=…; v2=…`. Versions that are not known may have any form; `v1` is an HMAC-SHA256
 * in lower-case hexadecimal digits.
 *
 * @returns the bytes of `v1`, or why there are none
 */
export function readHeader(header: string | null | undefined): Uint8Array | SignatureProblem {
  if (!header) return 'missing-header';
  const entries = header.split(/; */).map((text) => entry.exec(text) ?? []);
  const signatures = new Map(entries.map(([, version, signature]) => [version, signature]));
  // A version that is named twice leaves open which signature was meant.
  if (signatures.has(undefined) || signatures.size < entries.length) return 'malformed-header';
  const digits = signatures.get('v1');
  if (digits === undefined) return 'unsupported-version';
  if (!/^[\da-f]{64}$/.test(digits)) return 'malformed-header';
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
