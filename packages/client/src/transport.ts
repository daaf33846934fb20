import type { Credential } from './credentials.ts';
import type { Download } from './download.ts';
import { type ErrorFacts, toError, Xs2aConnectionError, Xs2aError, Xs2aTimeoutError } from './errors.ts';
import { fetchOnce } from './fetch-once.ts';
import { createNotifier, maskBody, maskHeaders, type Notify } from './hooks.ts';
import type { CallOptions, Settings, Timeouts } from './options.ts';
import type { ParseAs } from './path-types.ts';
import { type Received, toReceived } from './received.ts';
import { checkTimeouts } from './request.ts';
import { isSensitive, retriesOf, waitBefore } from './retry.ts';
import { isDocumented } from './statuses.ts';
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
  /** How the body of a success is read: only a stream is left for the caller to read. */
  parseAs: ParseAs;
  /** Whether a success is one page of a list. */
  list?: boolean;
}

/** What came of one attempt: an answer, an error, or both if the answer is an error worth another attempt. */
interface Outcome {
  /** An answer that the contract knows. */
  received?: Received | undefined;
  /** Its body, without the secret if it is no success. */
  content?: Content | undefined;
  error?: Xs2aError;
  /** Whether another attempt could help. */
  passing?: boolean;
  retryAfter?: string | null;
}

/** A body: as a text if it is JSON, else as it came. */
export type Content = Download['stream'] | ArrayBuffer | string;

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

/** @param settings of the client */
export function createTransport({ authorization, redact }: Credential, settings: Settings): Transport {
  const { fetch = fetchOnce, hooks } = settings;
  let calls = 0;

  return async (task, build, take) => {
    checkTimeouts(task.timeouts);
    const request = build();
    const { signal, facts } = task;
    const limitOf = (name: keyof Timeouts, byDefault: number) =>
      task.timeouts?.[name] ?? settings.timeouts?.[name] ?? byDefault;
    const most = limitOf('attempt', 30_000);
    const overall = limitOf('overall', 90_000);
    const deadline = Date.now() + overall;
    const retries = retriesOf(task, settings.retries ?? 2);
    const id = ++calls;
    signal?.throwIfAborted();

    for (let attempt = 1; ; attempt++) {
      const notify = hooks && createNotifier(hooks, { id, ...facts, attempt });
      const tell = (error: Xs2aError, retryInMs?: number) => notify?.('onFailure', () => ({ error, retryInMs }));
      const left = deadline - Date.now();
      let outcome: Outcome;
      try {
        outcome = await within(
          Math.min(most, left),
          signal,
          (ending) => exchange(request, task, notify, ending),
          () => {
            const passed = most < left ? `${most} ms (attempt)` : `${overall} ms (overall)`;
            return new Xs2aTimeoutError('Timeout', `no answer in ${passed}`, facts);
          },
          task.parseAs === 'stream' && !AbortSignal.any,
        );
      } catch (reason) {
        outcome = signal?.aborted ? { error: toAbort(facts) } : { error: toFailure(reason, facts), passing: true };
      }
      const { received, content, error, passing, retryAfter } = outcome;
      const wait = passing && attempt <= retries ? waitBefore(attempt, retryAfter) : Number.NaN;
      const again = Date.now() + wait < deadline;
      if (error) tell(error, again ? wait : undefined);
      if (again) {
        await sleep(wait, signal).catch((reason) => {
          tell(toAbort(facts));
          throw reason;
        });
      } else if (received) return take(received, content);
      else throw signal?.aborted ? signal.reason : error;
    }
  };

  async function exchange(
    { url, headers: sent, body }: WireRequest,
    task: Task,
    notify: Notify | undefined,
    ending: AbortSignal,
  ): Promise<Outcome> {
    const { parseAs, signal } = task;
    const added = notify?.('onRequest', () => ({ headers: maskHeaders(sent, redact), body: maskBody(task.body) }));
    const started = Date.now();
    const raw = await fetch(url, {
      method: task.method,
      headers: { ...sent, ...added, authorization: authorization() },
      body: body as string,
      // A redirect could carry a body, and with it a PIN, to another server.
      redirect: 'manual',
      signal: (parseAs === 'stream' && signal && AbortSignal.any?.([signal, ending])) || ending,
    });
    const { status, ok, headers: found } = raw;
    const requestId = redact(found.get('x-request-id') ?? '') || undefined;
    notify?.('onResponse', () => {
      // A server may repeat what it was sent.
      const isHidden = isSensitive(task.path, task.body);
      return {
        status,
        requestId: isHidden ? undefined : requestId,
        headers: maskHeaders(Object.fromEntries(found), isHidden ? () => '***' : redact),
        durationMs: Date.now() - started,
      };
    });

    const isKnown = isDocumented(task.facts.call, status);
    let content: Content | undefined;
    let parsed: { data?: unknown } | undefined;
    // HTML is the answer of a proxy, and without a body there is no stream.
    if (isKnown && ok && parseAs !== 'json' && raw.body && !/html/i.test(found.get('content-type') ?? '')) {
      content = parseAs === 'stream' ? raw.body : await raw.arrayBuffer();
    } else if (status !== 204) {
      const text = await raw.text();
      // A success is handed over as it is: it may be made of secrets, such as a new access token.
      parsed = parse(text, ok ? undefined : redact);
      if (ok && (parseAs !== 'json' || (task.list && !Array.isArray(parsed?.data)))) parsed = undefined;
      content = parsed && (ok ? text : JSON.stringify(parsed));
    }
    const received =
      isKnown && (content || status === 204)
        ? toReceived(
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
      error: toError(task, { status, requestId, body: parsed }, isKnown && !received && (ok || status === 500)),
      passing: status === 429 || status >= 500,
      retryAfter: found.get('retry-after'),
    };
  }
}

/** @param redact takes the secret of the client out of texts and names, however the JSON escapes them */
function parse(text: string, redact?: (text: string) => string): object | undefined {
  const clean =
    redact &&
    ((_: string, value: unknown) =>
      typeof value === 'string'
        ? redact(value)
        : value && !Array.isArray(value) && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([name, member]) => [redact(name), member]))
          : value);
  try {
    const parsed = JSON.parse(text, clean);
    return typeof parsed === 'object' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** For hooks alone: the caller gets the reason of the signal. */
function toAbort(facts: ErrorFacts): Xs2aError {
  return new Xs2aError('Abort', 'aborted', facts);
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
