import type { ErrorFacts } from './errors.ts';
import type { CallOptions } from './options.ts';

/** How the body of a success is read. */
export type ParseAs = 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream';

/** The operation that is called, with what the contract says about it. */
export interface Target {
  /** What errors and events say of the call. */
  facts: ErrorFacts;
  method: string;
  /** With the names of its parameters, as in the contract. */
  path: string;
  /** The path, split at the braces of its parameters: their names are at odd indexes. */
  parts: string[];
  /** Documented statuses. */
  statuses: readonly number[];
  /** Whether every body may contain a PIN or a TAN. */
  sensitive: boolean;
  /** What the body of a success is. */
  success: 'page' | 'file' | 'json' | 'none';
  parseAs: ParseAs;
}

/** Input of a call whose operation is not known to the types. */
export interface CallInput extends CallOptions {
  path?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
}
