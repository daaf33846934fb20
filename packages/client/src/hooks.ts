import type { OperationId } from '@xs2a/types';
import type { Xs2aError } from './errors.ts';
import { lowerCase } from './headers.ts';

/** What every event says about its call. */
export interface CallEvent {
  /** Number of the call, counted by the client: the events of one call share it. */
  readonly id: number;
  /** The call, as `GET /v1/payments/{payment_id}`: good as the name of a span, because it holds no values. */
  readonly call: string;
  /** The operation, unless the call was made by its path. */
  readonly operation: OperationId | undefined;
  /** 1 for the first request of the call. */
  readonly attempt: number;
}

/** A request goes out. */
export interface RequestEvent extends CallEvent {
  /** Headers; the values of those that may hold a secret are masked. */
  readonly headers: Record<string, string>;
  /** The body with its names, and a mask for each value. */
  readonly body: unknown;
}

/** An answer came in. */
export interface ResponseEvent extends CallEvent {
  readonly status: number;
  /** `undefined` for a call that carries a PIN, a TAN or shared credentials, lest the server repeats them. */
  readonly requestId: string | undefined;
  /** Headers; the values of those that may hold a secret are masked, and for such a call all of them. */
  readonly headers: Record<string, string>;
  /** Since the request went out, in milliseconds. */
  readonly durationMs: number;
}

/** A request failed, was aborted, or is going to be sent again. */
export interface FailureEvent extends CallEvent {
  /** What happened. Of the kind `Abort` if your signal ended the call, which rejects with the reason of the signal. */
  readonly error: Xs2aError;
  /** Milliseconds until the next attempt; `undefined` if there is none. */
  readonly retryInMs: number | undefined;
}

/**
 * Functions that watch every request. None of them sees a secret or the value of a field, and none can break a call:
 * what they throw is dropped.
 */
export interface Hooks {
  /** Before each request. Headers that it returns are added, such as `traceparent`. */
  onRequest?(event: RequestEvent): Record<string, string> | undefined | void | Promise<void>;
  /** After the head of each answer. */
  onResponse?(event: ResponseEvent): void | Promise<void>;
  /** After each attempt that brought no usable answer, and when your signal ends the wait for another attempt. */
  onFailure?(event: FailureEvent): void | Promise<void>;
}

/** Tells a hook of an event, and hands on the headers that it returns, their names in lower case. */
export type Notify = (hook: keyof Hooks, more: () => object) => Record<string, string> | undefined;

/**
 * Prepares the events of one attempt.
 *
 * @param call what all of them say
 */
export function createNotifier(hooks: Hooks, call: CallEvent): Notify {
  return (name, more) => {
    try {
      const result = hooks[name]?.({ ...call, ...more() } as never);
      if (!(result instanceof Promise)) return lowerCase(result as Record<string, string> | undefined);
      // An asynchronous hook that fails must not end the process.
      result.catch(() => {});
    } catch {}
    return undefined;
  };
}

/** Names of headers that may hold a secret. */
const secretName = /auth|cookie|cred|cv[cv]|key|login|otp|pass|pin|puk|pw|refer|secret|sign|token|\btan\b/;

/**
 * Headers for an event.
 *
 * @param redact takes the secret of the client out of a value
 */
export function maskHeaders(headers: Record<string, string>, redact: (text: string) => string): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const name in headers) masked[name] = secretName.test(name) ? '***' : redact(headers[name] as string);
  return masked;
}

/** A body for an event: its shape without its values. */
export function maskBody(body: unknown): unknown {
  return body && JSON.parse(JSON.stringify(body, (_, value) => (typeof value === 'object' ? value : '***')));
}
