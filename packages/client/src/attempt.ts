import { readBody } from './body.ts';
import type { Credential } from './credentials.ts';
import type { Xs2aError } from './errors.ts';
import { toAbort, toConnectionError, toError, toTimeout } from './failures.ts';
import { maskBody, maskHeaders, type Notify } from './hooks.ts';
import type { Reply } from './reply.ts';
import type { WireRequest } from './request.ts';
import type { CheckedSettings } from './settings.ts';
import { within } from './within.ts';

/** Outcome of one attempt: a reply, an error, or both if another attempt could get a better reply. */
type Outcome =
  | { reply: Reply; error?: undefined }
  | {
      reply?: Reply | undefined;
      error: Xs2aError;
      /** The header `Retry-After`. */
      retryAfter?: string | null;
    };

/** What an attempt needs. */
export interface Sender {
  fetch: CheckedSettings['fetch'];
  credential: Credential;
  notify: Notify | undefined;
}

/**
 * Sends a request once.
 *
 * @param deadline when the call must end, in milliseconds since 1970
 */
export function attempt(request: WireRequest, sender: Sender, deadline: number): Promise<Outcome> {
  const { target, signal, timeouts } = request;
  const timeLeft = deadline - Date.now();
  const isLast = timeouts.attempt >= timeLeft;
  return within(
    isLast ? timeLeft : timeouts.attempt,
    signal,
    (ending) => exchange(request, sender, ending),
    () => toTimeout(target.facts, isLast ? `${timeouts.overall} ms (overall)` : `${timeouts.attempt} ms (attempt)`),
    target.parseAs === 'stream' && !AbortSignal.any,
  ).catch((reason) => ({
    error: signal?.aborted ? toAbort(target.facts) : toConnectionError(reason, target.facts),
  }));
}

/** @param ending aborts with the time limit, or with the caller */
async function exchange(
  request: WireRequest,
  { fetch, credential: { authorization, redact }, notify }: Sender,
  ending: AbortSignal,
): Promise<Outcome> {
  const { target, isSensitive, signal } = request;
  const added = notify?.('onRequest', () => ({
    headers: maskHeaders(request.headers, redact),
    body: maskBody(request.body),
  }));
  const started = Date.now();
  const response = await fetch(request.url, {
    method: target.method,
    headers: { ...request.headers, ...added, authorization: authorization() },
    body: request.text as string,
    // A redirect could send a body, and with it a PIN, to another server.
    redirect: 'manual',
    signal: (target.parseAs === 'stream' && signal && AbortSignal.any?.([signal, ending])) || ending,
  });
  const { status, ok, headers } = response;
  const requestId = redact(headers.get('x-request-id') ?? '') || undefined;
  notify?.('onResponse', () => ({
    status,
    // The server may repeat a secret of the bank user.
    requestId: isSensitive ? undefined : requestId,
    headers: maskHeaders(Object.fromEntries(headers), isSensitive ? () => '***' : redact),
    durationMs: Date.now() - started,
  }));

  const isDocumented = target.statuses.includes(status);
  // HTML is the answer of a proxy, and an answer without a body has no stream.
  const isFile =
    isDocumented &&
    ok &&
    target.parseAs !== 'json' &&
    !!response.body &&
    !/html/i.test(headers.get('content-type') ?? '');
  const { body, content } = await readBody(response, target, isFile, redact);
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
  const reply = isDocumented && (content || status === 204) ? { answer, content } : undefined;
  if (reply && status < 500) return { reply };
  const isUnreadable = isDocumented && !reply && (ok || status === 500);
  return { reply, error: toError(request, answer, isUnreadable), retryAfter: headers.get('retry-after') };
}
