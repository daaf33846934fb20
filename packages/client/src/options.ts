import type { Hooks } from './hooks.ts';

/** Who calls: your account, or one bank user. */
export interface ApiKeyOption {
  /** API key of your account. Its mode, Test or Live, decides which data it reaches. */
  apiKey: string;
}

/** @see ApiKeyOption */
export interface AccessTokenOption {
  /** Access token of one bank user, from `createAccessToken`. */
  accessToken: string;
}

/** How bodies are sent: as JSON, or as a form with nested fields in brackets. */
export type Encoding = 'json' | 'form';

/** Time limits in milliseconds; `Infinity` for none. */
export interface Timeouts {
  /** For one request and its answer; of a download, up to the head of its answer. Default: 30 000. */
  attempt?: number | undefined;
  /** For the call with all its retries and waits. Default: 90 000. */
  overall?: number | undefined;
}

/** Settings of a client. */
export interface Settings {
  /** Address of the API, or of a server that stands in for it. Default: `https://api.xs2a.com`. */
  baseUrl?: string | undefined;
  /** Your own `fetch`: for a proxy, for tests, for a runtime without one. Default: the global one. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Time limits of every call. */
  timeouts?: Timeouts | undefined;
  /**
   * How often a `GET` and the polling of a wizard session are tried again after a failed connection, a timeout, `429`
   * or a `5xx`. Default: 2.
   */
  retries?: number | undefined;
  /** How bodies are sent. Default: `json`. */
  encoding?: Encoding | undefined;
  /** Headers for every call. */
  headers?: Record<string, string> | undefined;
  /** Who watches: logs and traces. */
  hooks?: Hooks | undefined;
}

/** How one call is carried out. */
export interface CallOptions {
  /** Ends the call: it rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /** Time limits of this call. */
  timeouts?: Timeouts | undefined;
  /**
   * How often this call is tried again. Only a `GET` and the polling of a wizard session ever are: any number but 0 is
   * a `TypeError` for what creates or changes something, because it may have been carried out without an answer.
   */
  retries?: number | undefined;
  /** How the body is sent. */
  encoding?: Encoding | undefined;
  /** Headers for this call. */
  headers?: Record<string, string> | undefined;
}
