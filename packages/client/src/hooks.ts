import type { OperationId } from '@xs2a/types';
import type { Xs2aError } from './errors.ts';

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
  /** Headers with their names; values are masked, but for names that HTTP, traces and rate limits use. */
  readonly headers: Record<string, string>;
  /** The body with its names; every value is masked. */
  readonly body: unknown;
}

/** The head of an answer has arrived. */
export interface ResponseEvent extends CallEvent {
  readonly status: number;
  /** `undefined` for a call with a PIN, a TAN or shared credentials, because the server may repeat them. */
  readonly requestId: string | undefined;
  /** Headers, masked like those of a request, and for such a call every value. */
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

/** Headers that a hook adds to a request. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that only logs returns nothing, also later.
type AddedHeaders = Record<string, string> | undefined | void;

/**
 * Functions that observe every request. They see neither secrets nor values of fields, and cannot break a call: their
 * errors are ignored.
 */
export interface Hooks {
  /**
   * Called before each request, which waits for it within its time limit. The headers that it returns are added, such as
   * `traceparent`.
   */
  onRequest?(event: RequestEvent): AddedHeaders | Promise<AddedHeaders>;
  /** Called after the head of each answer. */
  onResponse?(event: ResponseEvent): void | Promise<void>;
  /** Called after each attempt without a usable answer, and when your signal ends the wait for another attempt. */
  onFailure?(event: FailureEvent): void | Promise<void>;
}
