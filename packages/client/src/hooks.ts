import type { OperationId } from '@xs2a/types';
import type { Xs2aError } from './errors.ts';
import { lowerCase } from './headers.ts';

/** What every event says about its call. */
export interface CallEvent {
  /** Number of the call, counted by the client: the events of one call share it. */
  readonly id: number;
  /** The call, such as `GET /v1/payments/{payment_id}`. It contains no values, and can name a span. */
  readonly call: string;
  /** The operation, unless the call was made by its path. */
  readonly operation: OperationId | undefined;
  /** 1 for the first request of the call. */
  readonly attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends CallEvent {
  /** Headers; values that may be secret are masked. */
  readonly headers: Record<string, string>;
  /** The body with its names; every value is masked. */
  readonly body: unknown;
}

/** The head of an answer has arrived. */
export interface ResponseEvent extends CallEvent {
  readonly status: number;
  /** `undefined` for a call with a PIN, a TAN or shared credentials, because the server may repeat them. */
  readonly requestId: string | undefined;
  /** Headers; values that may be secret are masked, and for such a call every value. */
  readonly headers: Record<string, string>;
  /** Milliseconds since the request was sent. */
  readonly durationMs: number;
}

/** An attempt failed or was aborted. */
export interface FailureEvent extends CallEvent {
  /** Its kind is `Abort` if your signal ended the call; the call itself rejects with the reason of the signal. */
  readonly error: Xs2aError;
  /** Milliseconds until the next attempt; `undefined` if there is none. */
  readonly retryInMs: number | undefined;
}

/**
 * Functions that observe every request. They see neither secrets nor values of fields, and cannot break a call: their
 * errors are ignored.
 */
export interface Hooks {
  /** Called before each request. The headers that it returns are added, such as `traceparent`. */
  onRequest?(event: RequestEvent): Record<string, string> | undefined | void | Promise<void>;
  /** Called after the head of each answer. */
  onResponse?(event: ResponseEvent): void | Promise<void>;
  /** Called after each attempt without a usable answer, and when your signal ends the wait for another attempt. */
  onFailure?(event: FailureEvent): void | Promise<void>;
}

/**
 * Calls a hook.
 *
 * @param details creates the members that only this event has
 * @returns the headers that the hook returns, by names in lower case
 */
export type Notify = (hook: keyof Hooks, details: () => object) => Record<string, string> | undefined;

/**
 * Prepares the events of an attempt.
 *
 * @param call members that all its events have
 */
export function createNotifier(hooks: Hooks, call: CallEvent): Notify {
  return (name, details) => {
    try {
      const result = hooks[name]?.({ ...call, ...details() } as never);
      if (!(result instanceof Promise)) return lowerCase(result as Record<string, string> | undefined);
      // An asynchronous hook that fails must not end the process.
      result.catch(() => {});
    } catch {}
    return undefined;
  };
}

/** Names of headers that may contain a secret. */
const secretName =
  /auth|cookie|cred|cv[cv]|geheim|kennw|key|login|otp|pass|pin|puk|pw|refer|secret|sign|token|\btan|tan\b/;

/**
 * Masks headers for an event.
 *
 * @param redact masks the secret of the client in a value
 */
export function maskHeaders(headers: Record<string, string>, redact: (text: string) => string): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const name in headers) masked[name] = secretName.test(name) ? '***' : redact(headers[name] as string);
  return masked;
}

/** Masks a body for an event: its shape stays, its values do not. */
export function maskBody(body: unknown): unknown {
  return body && JSON.parse(JSON.stringify(body, (_, value) => (typeof value === 'object' ? value : '***')));
}
