import { reasonOf } from './abort.ts';
import { readBody } from './body.ts';
import { withoutCache } from './cache.ts';
import type { Credential } from './credentials.ts';
import { Xs2aConnectionError, type Xs2aError, Xs2aTimeoutError } from './errors.ts';
import { toError, toFailure } from './failures.ts';
import type { Notifier } from './observe.ts';
import type { Answer } from './operations.ts';
import type { Content, Reply } from './reply.ts';
import type { WireRequest } from './request.ts';
import type { CheckedSettings } from './settings.ts';
import { within } from './within.ts';

/** Outcome of one attempt: a reply, an error, or both if another attempt could get a better reply. */
export interface Outcome {
  reply?: Reply | undefined;
  error?: Xs2aError | undefined;
  /** The answer that the error is about, and its text if it is a success that is not the documented one. */
  answer?: Answer<number, unknown>;
  text?: string | undefined;
  /** Why `fetch` or other code of the caller failed, if the error is one of the connection. */
  reason?: unknown;
  /** Masks the credential; `undefined` if the function that gets it has failed. */
  redact?: Credential['redact'] | undefined;
  /** What the call rejects with instead of `error`. */
  thrown?: { reason: unknown };
}

/** What an attempt needs. */
export interface Sender {
  fetch: CheckedSettings['fetch'];
  getCredential: () => Credential | Promise<Credential>;
  notifier: Notifier | undefined;
  redact?: Credential['redact'];
}

/** An answer that has been read. */
interface Exchange {
  answer: Answer<number, unknown>;
  /** `undefined` if the body is not the documented one. */
  content?: Content | undefined;
  /** Text of a success that is not the documented one. */
  text?: string | undefined;
  response: Response;
}

/**
 * Sends a request once. Errors are created here, where their stack shows who awaits the call.
 *
 * @param deadline when the call must end, in milliseconds of `performance.now()`
 */
export async function attempt(request: WireRequest, sender: Sender, deadline: number): Promise<Outcome> {
  const { target, signal, timeouts } = request;
  const timeLeft = deadline - performance.now();
  const limit = timeouts.attempt < timeLeft ? 'attempt' : 'overall';
  try {
    const exchanged = await within(Math.min(timeouts.attempt, timeLeft), signal, (ending) =>
      exchange(request, sender, ending),
    );
    if (!exchanged) {
      const message = `no answer in ${timeouts[limit]} ms (${limit})`;
      return { error: toFailure(request, 'Timeout', message, Xs2aTimeoutError) };
    }
    const { answer, content, text, response } = exchanged;
    const { status } = answer;
    const isDocumented = target.statuses.includes(status);
    const reply = isDocumented && (content || status === 204) ? { answer, content, response } : undefined;
    if (reply && status < 500) return { reply };
    const isUnreadable = isDocumented && !reply && (status < 300 || status === 500);
    return { reply, error: toError(request, answer, isUnreadable), answer, text };
  } catch (reason) {
    return signal?.aborted
      ? { error: toFailure(request, 'Abort', 'aborted'), thrown: { reason: reasonOf(signal) } }
      : {
          error: toFailure(request, 'Connection', 'connection failed', Xs2aConnectionError),
          reason,
          redact: sender.redact,
        };
  }
}

/**
 * @param sender gets `redact` of the credential that is sent
 * @param ending aborts with the time limit, or with the caller
 * @throws what `fetch` or the function of the credential throws
 */
async function exchange(request: WireRequest, sender: Sender, ending: AbortSignal): Promise<Exchange> {
  const { target } = request;
  const { fetch, notifier } = sender;
  const { authorization, redact } = await sender.getCredential();
  sender.redact = redact;
  const added = notifier && (await notifier.request(request, redact));
  // While both were awaited, the call may have ended.
  if (ending.aborted) throw ending.reason;
  const started = performance.now();
  const response = await fetch(request.url, {
    ...withoutCache(),
    method: target.method,
    headers: { ...request.headers, ...added, authorization },
    body: request.text as string,
    // A redirect could send a body, and with it a PIN, to another server.
    redirect: 'manual',
    signal: ending,
  });
  if (!response?.headers) throw new TypeError('fetch gave no Response');
  const { status, headers } = response;
  const id = headers.get('x-request-id');
  const requestId = id ? redact(id) : undefined;
  notifier?.response(request, response, requestId, redact, performance.now() - started);
  const { body, content, text } = await readBody(response, target, redact);
  let copy: Headers | undefined;
  const answer = {
    status,
    body,
    requestId,
    // Copied when they are first read, because few callers do.
    get headers() {
      copy ??= new Headers([...headers].map(([name, value]) => [name, redact(value)]));
      return copy;
    },
  };
  return { answer, content, text, response };
}
