import type { Refused, SignatureProblem } from './result.ts';

/** Why a delivery with a header is refused under some secrets; `undefined` if it is genuine. */
type FindProblem = (header: string, secrets: readonly string[]) => Promise<SignatureProblem | undefined>;

/**
 * Refuses a delivery, unless it is genuine without the white space around its header or its secrets. Only the holder of a
 * secret can send such a delivery: it is a mistake of the receiver, and no stranger can cause the error.
 *
 * @throws TypeError naming what has white space around it
 */
export async function refuse(
  reason: SignatureProblem,
  header: string,
  secrets: readonly string[],
  findProblem: FindProblem,
): Promise<Refused> {
  // A secret of nothing but white space stays: anybody could guess what is left of it.
  const trimmed = secrets.map((secret) => secret.trim() || secret);
  const attempts = [
    { name: 'secret', header, secrets: trimmed },
    { name: 'signature header', header: header.trim(), secrets },
    { name: 'secret and the signature header', header: header.trim(), secrets: trimmed },
  ];
  for (const attempt of attempts) {
    if (!(await findProblem(attempt.header, attempt.secrets))) {
      throw new TypeError(`Remove the white space around the ${attempt.name}: without it, the delivery is genuine.`);
    }
  }
  return { ok: false, reason };
}
