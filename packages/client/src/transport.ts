import type { OperationId } from '@xs2a/types';
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
import { checkTimeouts } from './request.ts';
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
  status: number;
  ok: boolean;
  /** Without the secret of the client. */
  headers: Headers;
  /** The answer as it was before its body was read, without the secret. Made when it is asked for: few callers do. */
  response: () => Response;
  /** What the server called its answer. */
  requestId: string | undefined;
  /** Parsed body; `undefined` if there is none, or if it is to be read as a stream. */
  body?: unknown;
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
const documented = [200, 202, 204, 401, 403, 404, 410, 422, 500];

/** @param settings of the client */
export function createTransport({ authorization, redact }: Credential, settings: Settings): Transport {
  const { fetch = fetchOnce } = settings;
  let calls = 0;

  return async (request, task) => {
    const { signal } = task;
    checkTimeouts(task);
    const facts: ErrorFacts = { call: `${task.method} ${task.path}`, operation: task.operation };
    const limitOf = (name: keyof Timeouts) => task.timeouts?.[name] ?? settings.timeouts?.[name];
    const deadline = Date.now() + (limitOf('overall') ?? 90_000);
    const retries = retriesOf(task, settings.retries ?? 2);
    const id = ++calls;

    for (let attempt = 1; ; attempt++) {
      const notify = createNotifier(settings.hooks, { id, ...facts, attempt });
      const ms = Math.min(limitOf('attempt') ?? 30_000, deadline - Date.now());
      const late = () => new Xs2aTimeoutError('Timeout', `no answer in ${ms} ms`, facts);
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
    { url, headers: sent, body }: WireRequest,
    { method, path, body: plain, stream, signal }: Task,
    facts: ErrorFacts,
    notify: Notify,
    ending: AbortSignal,
  ): Promise<Outcome> {
    const added = notify('onRequest', () => ({ headers: maskHeaders(sent, redact), body: maskBody(plain) }));
    const started = Date.now();
    const raw = await fetch(url, {
      method,
      headers: { ...sent, ...added, authorization: authorization() },
      body: body as string,
      // A redirect could carry a body, and with it a PIN, to another server.
      redirect: 'manual',
      signal: stream && signal ? AbortSignal.any([signal, ending]) : ending,
    });
    const { status, ok } = raw;
    const headers = new Headers([...raw.headers].map(([name, value]) => [name, redact(value)]));
    const requestId = headers.get('x-request-id') ?? undefined;
    const known = { ...facts, status, requestId };
    notify('onResponse', () => ({
      ...known,
      headers: maskHeaders(Object.fromEntries(headers), redact),
      durationMs: Date.now() - started,
    }));
    const receive = (content: Response['body'] | string, parsed?: object): Received => ({
      status,
      ok,
      headers,
      response: () => new Response(content, { status, headers }),
      requestId,
      body: parsed,
    });
    if (status === 204 || (stream && ok)) return { received: receive(status === 204 ? null : raw.body) };

    // A success is handed over as it is: it may be made of secrets, such as a new access token.
    const text = await raw.text();
    const parsed = parse(text, ok ? undefined : redact);
    const isKnown = documented.includes(status);
    const received = isKnown && parsed ? receive(ok ? text : JSON.stringify(parsed), parsed) : undefined;
    if (received && status < 500) return { received };
    return {
      received,
      error:
        isKnown && !parsed && (ok || status === 500)
          ? toParseError(known)
          : toError(known, isSensitive(path, plain) ? undefined : parsed),
      passing: status === 429 || status >= 500,
      retryAfter: headers.get('retry-after'),
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
