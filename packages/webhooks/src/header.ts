import type { SignatureProblem } from './result.ts';

/** Name of the header that carries the signatures, in the lower case that `fetch` and Node use. */
export const signatureHeader = 'x-payload-signature';

/** An entry of `v1`, and its digits if they have the right form. Anchored, so that it takes linear time. */
const v1 = /^[\t ]*v1(?![^\t =])(?:=([\da-f]{64})[\t ]*$)?/;

/**
 * Reads the signatures by version, `v1=…; v2=…`, with or without spaces and tabs around the separators. `v1` is an
 * HMAC-SHA256 in lower-case hexadecimal digits and comes once. Everything else may have any form: what a version to come
 * looks like is not known, and must not keep `v1` from being accepted.
 *
 * @returns the bytes of `v1`, or why there are none
 */
export function readHeader(header: string | null | undefined): Uint8Array | SignatureProblem {
  if (!header?.trim()) return 'missing-header';
  const [signature, ...more] = header
    .split(';')
    .map((entry) => v1.exec(entry))
    .filter((match) => match);
  if (!signature) return 'unsupported-version';
  // A second one leaves open which signature was meant.
  const digits = signature[1];
  if (more.length > 0 || !digits) return 'malformed-header';
  return new Uint8Array(32).map((_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
