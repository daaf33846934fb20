import { readHeader } from './header.ts';
import { isHmac, type RawBody } from './hmac.ts';
import type { ReceivedEvent, Refused, Verified } from './result.ts';
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
 * @param header value of `X-Payload-Signature`
 * @param secrets shared secret of the webhook, or several while it is being changed; any one that fits is enough
 * @param options `check` also checks the event; its verdict is the result
 * @returns `{ ok: true, event }`, of which nothing but `id` and `type` has been checked, or the verdict of `check`;
 *   otherwise `{ ok: false, reason }`, see {@link Refused}
 * @throws TypeError for a mistake of the receiver: a parsed body, a header that is a list, no secret, an empty secret
 * @see Reference, section "Webhook Signature"
 */
export function verify(
  rawBody: RawBody,
  header: string | null | undefined,
  secrets: string | readonly string[],
): Promise<Verified | Refused>;
export function verify<Verdict>(
  rawBody: RawBody,
  header: string | null | undefined,
  secrets: string | readonly string[],
  options: VerifyOptions<Verdict>,
): Promise<Verdict | Refused>;
export async function verify<Verdict>(
  rawBody: RawBody,
  header: string | null | undefined,
  secrets: string | readonly string[],
  options?: VerifyOptions<Verdict>,
): Promise<Verified | Verdict | Refused> {
  // Stryker disable next-line StringLiteral: another text has the same type
  if (!isRaw(rawBody) || typeof (header ?? '') !== 'string') {
    throw new TypeError('Pass the raw bytes of the body (Uint8Array), and the header as one string.');
  }
  const candidates = listSecrets(secrets);
  const signature = readHeader(header);
  if (typeof signature === 'string') return { ok: false, reason: signature };
  const matches = await Promise.all(candidates.map((secret) => isHmac(signature, rawBody, secret)));
  if (!matches.includes(true)) return { ok: false, reason: 'signature-mismatch' };
  const result = readEvent(rawBody);
  return result.ok && options ? options.check(result.event) : result;
}

function readEvent(rawBody: RawBody): Verified | Refused {
  let event: ReceivedEvent;
  try {
    event = JSON.parse(decoder.decode(rawBody));
  } catch {
    return { ok: false, reason: 'invalid-json' };
  }
  const invalid = ['id', 'type'].find((field) => !event?.[field] || typeof event[field] !== 'string');
  if (invalid === undefined) return { ok: true, event };
  return { ok: false, reason: 'invalid-payload', pointer: `/${invalid}`, rule: 'type string' };
}

/** `instanceof` would fail in test runners and sandboxes, which have an `ArrayBuffer` of their own. */
function isRaw(body: unknown): body is RawBody {
  return ArrayBuffer.isView(body) || Object.prototype.toString.call(body) === '[object ArrayBuffer]';
}
