import type { Secret } from './credentials.ts';
import type { Hooks } from './hooks.ts';

/** Calls on behalf of your account. */
export interface ApiKeyOption {
  /**
   * API key of your account, or a function that gets it before each request. Its mode, Test or Live, decides which data
   * it reaches.
   */
  apiKey: Secret;
}

/** Calls on behalf of a bank user. */
export interface AccessTokenOption {
  /**
   * Access token of the bank user, from `createAccessToken`; or a function that gets it before each request, and can
   * refresh it. It is called within the time limits of the call, and the call rejects with what it throws. If its
   * connection fails, so does that of the call, which may then be repeated.
   */
  accessToken: Secret;
}

/** How bodies are sent: as JSON, or as a form with nested fields in brackets. */
export type Encoding = 'json' | 'form';

/** Time limits in milliseconds; `Infinity` for none. */
export interface Timeouts {
  /** For a request and its answer; of a download, up to the head of the answer. Default: 30 000. */
  attempt?: number | undefined;
  /** For the call with all retries and waits. Default: 90 000. */
  overall?: number | undefined;
  /** For the next part of a download, while you read it. Default: 30 000. */
  idle?: number | undefined;
}

/** Settings of a client. */
export interface Settings {
  /** URL of the API, or of a mock, with or without `/v1`. Default: `https://api.xs2a.com`. */
  baseUrl?: string | undefined;
  /**
   * Your own `fetch`: for a proxy, tests, or a runtime without one. What it throws is thrown by the call, and not repeated,
   * unless it is a failure of the connection. Default: the global `fetch`.
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Time limits of every call. */
  timeouts?: Timeouts | undefined;
  /**
   * How often a `GET` and the polling of a wizard session are repeated after a failed connection, a timeout, `429` or
   * `5xx`. Default: 2.
   */
  retries?: number | undefined;
  /** How bodies are sent. Default: `json`. */
  encoding?: Encoding | undefined;
  /** Headers for every call. */
  headers?: Record<string, string> | undefined;
  /** For logs and traces. */
  hooks?: Hooks | undefined;
  /** Name and version of your application for the header `User-Agent`, such as `shop/1.2`. Browsers send their own. */
  application?: string | undefined;
  /**
   * Whether each attempt is written to the standard error stream, without secrets and values. Default: whether the
   * environment variable `XS2A_DEBUG` is `1`; Deno needs this option.
   */
  debug?: boolean | undefined;
}

/** Options of a call. */
export interface CallOptions {
  /** Aborts the call, which rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /** Time limits of this call. */
  timeouts?: Timeouts | undefined;
  /**
   * How often this call is repeated. Only a `GET` and the polling of a wizard session can be: any other call may have
   * created or changed something although its answer is missing, and any number but 0 is a `TypeError`.
   */
  retries?: number | undefined;
  /** How the body is sent. */
  encoding?: Encoding | undefined;
  /** Headers for this call. */
  headers?: Record<string, string> | undefined;
}
