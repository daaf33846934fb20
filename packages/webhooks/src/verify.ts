import { readEvent } from './event.ts';
import { readHeader } from './header.ts';
import { isHmac, type RawBody } from './hmac.ts';
import type { ReceivedEvent, Refused, SignatureProblem, Verified } from './result.ts';
import { listSecrets } from './secrets.ts';

/** Refuses bytes that are not UTF-8. A byte order mark is kept, so that the JSON parser refuses it. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What {@link verify} checks apart from the signature. */
export interface VerifyOptions<Verdict> {
  /**
   * Checks the event of a genuine delivery; its verdict is the result of `verify`. `checkPayload` of
   * `@xs2a/webhooks/schemas` checks it against the contract and types it.
   */
  readonly check: (event: ReceivedEvent) => Verdict;
}

/**
 * Verifies that a webhook delivery comes from the platform and has not been changed, and parses its event.
 *
 * The signature does not cover the time: a recorded delivery stays valid, so drop events that you have handled
 * (`deduplicate`).
 *
 * @param rawBody the body as it arrived, byte for byte: parsing, decoding or serializing it may change bytes
 * @param header value of `X-Payload-Signature`, or a list with it, as in `headersDistinct` of Node
 * @param secrets shared secret of the webhook, or several while it is being changed; any one that fits is enough
 * @param options `check` also checks the event; its verdict is the result
 * @returns `{ ok: true, event }`, of which nothing but `id` and `type` has been checked, or the verdict of `check`;
 *   otherwise `{ ok: false, reason }`, see {@link Refused}
 * @throws TypeError for a mistake of the receiver: a parsed body, no secret, an empty secret, white space around the
 *   secret or the header without which the delivery would be genuine
 * @see Reference, section "Webhook Signature"
 */
export function verify(
  rawBody: RawBody,
  header: string | readonly string[] | null | undefined,
  secrets: string | readonly string[],
): Promise<Verified | Refused>;
export function verify<Verdict>(
  rawBody: RawBody,
  header: string | readonly string[] | null | undefined,
  secrets: string | readonly string[],
  options: VerifyOptions<Verdict>,
): Promise<Verdict | Refused>;
export async function verify<Verdict>(
  rawBody: RawBody,
  header: string | readonly string[] | null | undefined,
  secrets: string | readonly string[],
  options?: VerifyOptions<Verdict>,
): Promise<Verified | Verdict | Refused> {
  const signatures = Array.isArray(header) ? header.join() : (header ?? '');
  if (!(rawBody?.byteLength >= 0) || typeof signatures !== 'string') {
    // Stryker disable next-line StringLiteral: another text has the same type
    throw new TypeError('Pass the raw bytes of the body, and the header as text.');
  }
  const candidates = listSecrets(secrets);
  const reason = await findProblem(signatures, candidates);
  if (reason) {
    // Loaded only when there is white space: hardly any receiver needs it.
    return /\s/.test(signatures + candidates)
      ? (await import('./white-space.ts')).refuse(reason, signatures, candidates, findProblem)
      : { ok: false, reason };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(decoder.decode(rawBody));
  } catch {
    return { ok: false, reason: 'invalid-json' };
  }
  const result = readEvent(parsed);
  return result.ok && options ? options.check(result.event) : result;

  /** @returns why a signature is not accepted, or `undefined` if it is */
  async function findProblem(header: string, keys: readonly string[]): Promise<SignatureProblem | undefined> {
    const signature = readHeader(header);
    if (typeof signature === 'string') return signature;
    const matches = await Promise.all(keys.map((secret) => isHmac(signature, rawBody, secret)));
    return matches.includes(true) ? undefined : 'signature-mismatch';
  }
}
