import type { OperationId } from '@xs2a/types';
import type { Credential } from './credentials.ts';
import {
  type ErrorFacts,
  toError,
  Xs2aConnectionError,
  type Xs2aError,
  Xs2aParseError,
  Xs2aTimeoutError,
} from './errors.ts';
import { createNotifier, maskBody, maskHeaders, type Notify } from './hooks.ts';
import type { CallOptions, Settings, Timeouts } from './options.ts';
import { lowerCase } from './request.ts';
import { isSensitive, retriesOf, waitBefore } from './retry.ts';
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
  operation?: OperationId;
  body?: unknown;
  /** Leave the body of a success unread. */
  stream?: boolean;
}

/** An answer that the contract knows. */
interface Received {
  response: Response;
  /** What the server called its answer. */
  requestId: string | undefined;
  /** Parsed body; `undefined` if there is none, or if it is to be read as a stream. */
  body?: unknown;
  /** The body as text; `undefined` like `body`. */
  text?: string;
}

/** What came of one attempt: an answer, an error, or both if the answer is an error worth another attempt. */
interface Outcome {
  received?: Received | undefined;
  error?: Xs2aError;
  /** Whether another attempt could help. */
  passing?: boolean;
  retryAfter?: string | null;
}

/** Carries out calls: attempts with time limits, and what happens between them. */
export type Transport = (request: WireRequest, task: Task) => Promise<Received>;

/** The statuses of the contract; every other one ends a call with an error. */
const documented = /^(20[024]|40[134]|410|422|500)$/;

/** @param settings of the client */
export function createTransport({ authorization, redact }: Credential, settings: Settings): Transport {
  const { fetch = (url: string, init: RequestInit) => globalThis.fetch(url, init) } = settings;
  let calls = 0;

  return async (request, task) => {
    const { signal } = task;
    const facts: ErrorFacts = { call: `${task.method} ${task.path}`, operation: task.operation };
    const limitOf = (name: keyof Timeouts) => task.timeouts?.[name] ?? settings.timeouts?.[name];
    const deadline = Date.now() + (limitOf('overall') ?? 90_000);
    const retries = retriesOf(task, settings.retries ?? 2);
    const id = ++calls;

    for (let attempt = 1; ; attempt++) {
      const notify = createNotifier(settings.hooks, { id, ...facts, attempt });
      const ms = Math.min(limitOf('attempt') ?? 30_000, deadline - Date.now());
      const late = () => new Xs2aTimeoutError('Timeout', `no answer within ${ms} ms`, facts);
      const { received, error, passing, retryAfter } = await within(
        ms,
        signal,
        (ending) => exchange(request, task, facts, notify, ending),
        late,
      ).catch((reason): Outcome => {
        if (signal?.aborted) throw signal.reason;
        return { error: toFailure(reason, facts), passing: true };
      });
      const wait = passing && attempt <= retries ? waitBefore(attempt, retryAfter) : Number.NaN;
      const again = Date.now() + wait < deadline;
      if (error) notify('onFailure', () => ({ error, retryInMs: again ? wait : undefined }));
      if (again) await sleep(wait, signal);
      else if (received) return received;
      else throw error;
    }
  };

  async function exchange(
    { url, headers, body }: WireRequest,
    { method, path, body: plain, stream, signal }: Task,
    facts: ErrorFacts,
    notify: Notify,
    ending: AbortSignal,
  ): Promise<Outcome> {
    const added = notify('onRequest', () => ({ headers: maskHeaders(headers), body: maskBody(plain) }));
    const started = Date.now();
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...lowerCase(added), authorization: authorization() },
      body: body as string,
      // A redirect could carry a body, and with it a PIN, to another server.
      redirect: 'manual',
      signal: stream && signal ? AbortSignal.any([signal, ending]) : ending,
    });
    const { status, ok } = response;
    const requestId = response.headers.get('x-request-id') ?? undefined;
    const known = { ...facts, status, requestId };
    notify('onResponse', () => ({
      ...known,
      headers: maskHeaders(Object.fromEntries(response.headers)),
      durationMs: Date.now() - started,
    }));
    if (status === 204 || (stream && ok)) return { received: { response, requestId } };

    const sent = await response.text();
    const text = ok ? sent : redact(sent);
    const parsed = parse(text);
    const isKnown = documented.test(`${status}`);
    const received = isKnown && parsed ? { response, requestId, body: parsed, text } : undefined;
    if (received && status < 500) return { received };
    return {
      received,
      error:
        isKnown && !parsed
          ? new Xs2aParseError('Parse', `${status} without a JSON object`, known)
          : toError(known, isSensitive(path, plain) ? undefined : parsed),
      passing: status === 429 || status >= 500,
      retryAfter: response.headers.get('retry-after'),
    };
  }
}

function parse(text: string): object | undefined {
  try {
    const parsed = JSON.parse(text);
    return typeof parsed === 'object' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing of the cause is kept but its code: the messages of `fetch` quote URLs and headers. */
function toFailure(reason: unknown, facts: ErrorFacts): Xs2aError {
  if (reason instanceof Xs2aTimeoutError) return reason;
  const { code, cause } = (reason ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  const found = String(cause?.code ?? code);
  return new Xs2aConnectionError(
    'Connection',
    `connection failed${/^[A-Z_]{3,30}$/.test(found) ? ` (${found})` : ''}`,
    facts,
  );
}
