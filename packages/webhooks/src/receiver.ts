import { deduplicate } from './deduplicate.ts';
import type { RawBody } from './hmac.ts';
import type { ReceivedEvent, Refused, Verified } from './result.ts';
import { listSecrets } from './secrets.ts';
import type { EventStore } from './store.ts';
import { verify } from './verify.ts';

/** A genuine delivery, as `check` describes it. */
export type Delivery = Verified<{ readonly id: string }>;

/** Why a delivery was not handled, for your log and your metrics. */
export type Failure =
  /** A delivery that is not accepted; it contains no secret. */
  | Refused
  /** The body is larger than `maxBytes`. Its signature has not been verified. */
  | { readonly ok: false; readonly reason: 'too-large' }
  /** The sender broke off before the end of the body; `error` is that of the server. The signature is not verified. */
  | { readonly ok: false; readonly reason: 'aborted'; readonly error: unknown }
  /** Another process is handling the event right now; the platform repeats the delivery. */
  | { readonly ok: false; readonly reason: 'in-progress' }
  /** Your handler or store threw, or the receiver is set up wrongly; the platform repeats the delivery. */
  | { readonly ok: false; readonly reason: 'error'; readonly error: unknown };

type Secrets = string | readonly string[];

/** How a server receives deliveries. */
export interface ReceiverOptions<Verdict extends Delivery | Refused> {
  /**
   * Shared secret of the webhook, or several while it is being changed. A function is called for each delivery: for
   * secrets that are not there yet when the handler is made, as in `next build`, or that change while it runs.
   */
  readonly secrets: Secrets | (() => Secrets | PromiseLike<Secrets>);
  /** Checks the event of a genuine delivery: `checkPayload` of `@xs2a/webhooks/schemas`. */
  readonly check: (event: ReceivedEvent) => Verdict;
  /**
   * Handles an event, once however often it is delivered. Store the event and return: the platform waits for the
   * answer, and repeats the delivery if it takes too long. If this throws, the answer is `500`, and the next repetition
   * is handled.
   */
  readonly handle: (delivery: Extract<Verdict, Delivery>) => unknown;
  /** Remembers the handled events; by default in the memory of this process. */
  readonly store?: EventStore;
  /** Largest body that is read, in bytes; by default 1 MiB. */
  readonly maxBytes?: number;
  /**
   * Gets every delivery that was not handled. By default your own errors (`error`) go to `console.error`, and all
   * others are dropped: anybody can send unsigned requests, and break them off. It cannot change an answer, and its own
   * errors are ignored.
   */
  readonly onFailure?: (failure: Failure) => void;
}

/** A request, whatever the server. */
export interface Incoming {
  readonly method: string | undefined;
  readonly header: string | readonly string[] | null | undefined;
  /** Reads the body up to a limit. Rejects if the receiver is set up wrongly. */
  readonly read: (maxBytes: number) => Promise<RawBody | Unread>;
}

/** Why there is no body, if the sender caused it. */
export type Unread = Extract<Failure, { reason: 'too-large' | 'aborted' }>;

/**
 * Creates what the handlers of all servers share: read, verify, deduplicate, handle.
 *
 * The status is a success only if the event has been handled, now or before. Every failure is above `400`: according to
 * the reference, only those are repeated.
 *
 * @returns a function from a request to the status of its answer; it does not reject
 * @throws TypeError when a secret is missing, or `maxBytes` is not a limit, so that a wrong setup is noticed at the start
 */
export function createReceiver<Verdict extends Delivery | Refused>(
  options: ReceiverOptions<Verdict>,
): (incoming: Incoming) => Promise<number> {
  const { secrets, check, handle, store, maxBytes = 2 ** 20, onFailure = logError } = options;
  if (typeof secrets !== 'function') listSecrets(secrets);
  // Not a number is no limit: `size > NaN` is never true.
  if (!(maxBytes > 0)) throw new TypeError('maxBytes must be a positive number.');
  const handleOnce = deduplicate(store);
  // Anybody can cause a failure, so a listener that throws or rejects must not end the process.
  const report = (failure: Failure) => void (async () => onFailure(failure))().catch(() => {});
  return async ({ method, header, read }) => {
    if (method !== 'POST') return 405;
    try {
      const rawBody = await read(maxBytes);
      if ('reason' in rawBody) {
        report(rawBody);
        return rawBody.reason === 'too-large' ? 413 : 500;
      }
      const verdict = await verify(rawBody, header, typeof secrets === 'function' ? await secrets() : secrets, {
        check,
      });
      if (!verdict.ok) {
        report(verdict);
        return verdict.reason.startsWith('invalid') ? 422 : 401;
      }
      const outcome = await handleOnce(verdict.event.id, () => handle(verdict as Extract<Verdict, Delivery>));
      if (outcome !== 'in-progress') return 200;
      report({ ok: false, reason: outcome });
      return 409;
    } catch (error) {
      report({ ok: false, reason: 'error', error });
      return 500;
    }
  };
}

function logError(failure: Failure): void {
  if (failure.reason === 'error') console.error('A webhook delivery was not handled:', failure.error);
}
