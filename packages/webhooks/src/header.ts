import type { SignatureProblem } from './result.ts';

/** Name of the header with the signatures, in the lower case that `fetch` and Node use. */
export const signatureHeader = 'x-payload-signature';

/** The entries of `v1`, each with its digits if they are valid. Each begins at a separator, so that it takes linear time. */
const v1 = /(?:^|;)[\t ]*v1(?![^\t =;])(?:=([\da-f]{64})[\t ]*(?=;|$))?/g;

/**
 * Reads the signature `v1` of a header such as `v1=…; v2=…`, with or without spaces and tabs around the separators.
 * `v1` is an HMAC-SHA256 in lower-case hexadecimal digits and must not repeat. Other entries may have any form: nobody
 * knows what later versions look like, and `v1` stays valid next to them.
 *
 * @returns the bytes of `v1`, or why there are none
 */
export function readHeader(header: string): Uint8Array | SignatureProblem {
  if (!header.trim()) return 'missing-header';
  const [signature, second] = header.matchAll(v1);
  if (!signature) return 'unsupported-version';
  const digits = signature[1];
  if (second || !digits) return 'malformed-header';
  return new Uint8Array(32).map((_, at) => Number(`0x${digits.slice(2 * at, 2 * at + 2)}`));
}
