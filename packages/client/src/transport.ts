import type { Credential } from './credentials.ts';
import {
  type ErrorFacts,
  toError,
  toParseError,
  Xs2aConnectionError,
  type Xs2aError,
  Xs2aTimeoutError,
} from './errors.ts';
import { fetchOnce } from './fetch-once.ts';
import { createNotifier, maskBody, maskHeaders, type Notify } from './hooks.ts';
import type { CallOptions, Settings, Timeouts } from './options.ts';
import { Received } from './received.ts';
import { checkTimeouts } from './request.ts';
import { retriesOf, waitBefore } from './retry.ts';
import { sleep, within } from './within.ts';

/** A request as it goes out, still without its credential. */
export interface WireRequest {
  url: string;
  /** By names in lower case. */
  headers: Record<string, string>;
  body: string | undefined;
}

/** What is to be called. */
export interface Task extends CallOptions {
  method: string;
  /** Path of the contract, with the names of its parameters. */
  path: string;
  /** What errors and events say of it. */
  facts: ErrorFacts;
  body?: unknown;
  /** Leave the body of a success unread. */
  stream?: boolean;
}

/** What came of one attempt: an answer, an error, or both if the answer is an error worth another attempt. */
interface Outcome {
  /** An answer that the contract knows. */
  received?: Received | undefined;
  /** Its body as it came, without the secret: as a text, or as a stream if it was left unread. */
  content?: Content;
  error?: Xs2aError;
  /** Whether another attempt could help. */
  passing?: boolean;
  retryAfter?: string | null;
}

type Content = Response['body'] | string;

/**
 * Carries out a call: attempts with time limits, and what happens between them.
 *
 * @param task what is to be called
 * @param build makes the request
 * @param take makes of an answer what the call resolves to
 */
export type Transport = <T>(
  task: Task,
  build: () => WireRequest,
  take: (received: Received, content: Content | undefined) => T,
) => Promise<T>;

/** The statuses of the contract; every other one ends a call with an error. */
const documented = [200, 202, 204, 401, 403, 404, 410, 422, 500];

/** @param settings of the client */
export function createTransport({ authorization, redact }: Credential, settings: Settings): Transport {
  const { fetch = fetchOnce, hooks } = settings;
  let calls = 0;

  return async (task, build, take) => {
    checkTimeouts(task.timeouts);
    const request = build();
    const { signal, facts } = task;
    const limitOf = (name: keyof Timeouts) => task.timeouts?.[name] ?? settings.timeouts?.[name];
    const deadline = Date.now() + (limitOf('overall') ?? 90_000);
    const retries = retriesOf(task, settings.retries ?? 2);
    const id = ++calls;

    for (let attempt = 1; ; attempt++) {
      const notify = hooks && createNotifier(hooks, { id, ...facts, attempt });
      const ms = Math.min(limitOf('attempt') ?? 30_000, deadline - Date.now());
      let outcome: Outcome;
      try {
        outcome = await within(
          ms,
          signal,
          (ending) => exchange(request, task, notify, ending),
          () => new Xs2aTimeoutError('Timeout', `no answer in ${ms} ms`, facts),
          task.stream && !AbortSignal.any,
        );
      } catch (reason) {
        if (signal?.aborted) throw signal.reason;
        outcome = { error: toFailure(reason, facts), passing: true };
      }
      const { received, content, error, passing, retryAfter } = outcome;
      const wait = passing && attempt <= retries ? waitBefore(attempt, retryAfter) : Number.NaN;
      const again = Date.now() + wait < deadline;
      if (error) notify?.('onFailure', () => ({ error, retryInMs: again ? wait : undefined }));
      if (again) await sleep(wait, signal);
      else if (received) return take(received, content);
      else throw error;
    }
  };

  async function exchange(
    { url, headers: sent, body }: WireRequest,
    task: Task,
    notify: Notify | undefined,
    ending: AbortSignal,
  ): Promise<Outcome> {
    const { stream, signal } = task;
    const added = notify?.('onRequest', () => ({ headers: maskHeaders(sent, redact), body: maskBody(task.body) }));
    const started = Date.now();
    const raw = await fetch(url, {
      method: task.method,
      headers: { ...sent, ...added, authorization: authorization() },
      body: body as string,
      // A redirect could carry a body, and with it a PIN, to another server.
      redirect: 'manual',
      signal: (stream && signal && AbortSignal.any?.([signal, ending])) || ending,
    });
    const { status, ok, headers: found } = raw;
    const name = found.get('x-request-id');
    const requestId = name ? redact(name) : undefined;
    const known = { ...task.facts, status, requestId };
    notify?.('onResponse', () => ({
      ...known,
      headers: maskHeaders(Object.fromEntries(found), redact),
      durationMs: Date.now() - started,
    }));

    let content: Content;
    let parsed: object | undefined;
    const isUnread = status === 204 || (stream && ok);
    if (isUnread) content = raw.body;
    else {
      content = await raw.text();
      // A success is handed over as it is: it may be made of secrets, such as a new access token.
      parsed = parse(content, ok ? undefined : redact);
      if (!ok) content = JSON.stringify(parsed);
    }
    const isKnown = documented.includes(status);
    const received =
      isUnread || (isKnown && parsed)
        ? new Received(
            status,
            parsed,
            requestId,
            () => new Headers([...found].map(([name, value]) => [name, redact(value)])),
          )
        : undefined;
    if (received && status < 500) return { received, content };
    return {
      received,
      content,
      error: isKnown && !parsed && (ok || status === 500) ? toParseError(known) : toError(known, task, parsed),
      passing: status === 429 || status >= 500,
      retryAfter: found.get('retry-after'),
    };
  }
}

/** @param redact takes the secret of the client out of texts and names, however the JSON escapes them */
function parse(text: string, redact?: (text: string) => string): object | undefined {
  const clean = (_: string, value: unknown) =>
    typeof value === 'string'
      ? redact?.(value)
      : value && !Array.isArray(value) && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([name, member]) => [redact?.(name), member]))
        : value;
  try {
    const parsed = JSON.parse(text, redact && clean);
    return typeof parsed === 'object' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing of the cause is kept but its code: the messages of `fetch` quote URLs and headers. */
function toFailure(reason: unknown, facts: ErrorFacts): Xs2aError {
  if (reason instanceof Xs2aTimeoutError) return reason;
  const failure = reason as { code?: unknown; cause?: { code?: unknown } } | undefined;
  const found = String(failure?.cause?.code ?? failure?.code);
  return new Xs2aConnectionError(
    'Connection',
    `connection failed${/^[A-Z_]{3,30}$/.test(found) ? ` (${found})` : ''}`,
    facts,
  );
}
