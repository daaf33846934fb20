import type { SignatureProblem } from './result.ts';

/** Name of the header with the signatures, in the lower case that `fetch` and Node use. */
export const signatureHeader = 'x-payload-signature';

/** An entry of `v1`, with its digits if they are valid. Anchored, so that it takes linear time. */
const v1 = /^[\t ]*v1(?![^\t =])(?:=([\da-f]{64})[\t ]*$)?/;

/**
 * Reads the signature `v1` of a header such as `v1=…; v2=…`, with or without spaces and tabs around the separators.
 * `v1` is an HMAC-SHA256 in lower-case hexadecimal digits and must not repeat. Other entries may have any form: nobody
 * knows what later versions look like, and `v1` stays valid next to them.
 *
 * @returns the bytes of `v1`, or why there are none
 */
export function readHeader(header: string | null | undefined): Uint8Array | SignatureProblem {
  if (!header?.trim()) return 'missing-header';
  const [signature, second] = header
    .split(';')
    .map((entry) => v1.exec(entry))
    .filter((match) => match);
  if (!signature) return 'unsupported-version';
  const digits = signature[1];
  if (second || !digits) return 'malformed-header';
  return new Uint8Array(32).map((_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
