import type { Contract } from '@xs2a/contract';
import type { Validators } from '@xs2a/contract/validators';
import type { ClientCredentials } from '../send/oauth2.ts';
import type { Exchange, Finding } from '../types.ts';
import type { WorkflowDocument } from '../workflows/index.ts';

/** What the caller knows about the server. Everything else is probed. */
export interface KnownCapabilities {
  /** Whether the server keeps nothing. */
  readonly stateless?: boolean | undefined;
  /** Whether the server accepts any credentials. */
  readonly keyless?: boolean | undefined;
  readonly prefer?: 'auto' | 'always' | 'never' | undefined;
}

export interface RunOptions extends KnownCapabilities {
  readonly contract: Contract;
  /** Address of the server, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Default: created by the contract's own operations. */
  readonly accessToken?: string | undefined;
  /** Default: new ones for the contract. */
  readonly validators?: Validators;
  /** User name of HTTP Basic; otherwise that of the contract. */
  readonly user?: string | undefined;
  /** Secrets by the names of their security schemes; those of HTTP Basic as `user:password`, or with `user`. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** Obtains the tokens of the schemes of OAuth 2. */
  readonly oauth2?: ClientCredentials | undefined;
  /** Added to every request, by their names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ids that exist on the server, by the name of their placeholder. */
  readonly ids?: Readonly<Record<string, unknown>>;
  /** Groups, operations, tags, paths, methods, globs, or parts of ids or titles, one of which has to match. */
  readonly filter?: readonly string[];
  /** The same, none of which may match. */
  readonly exclude?: readonly string[];
  /** Random inputs for each operation, media type and kind. Default: 0. */
  readonly random?: number;
  /** Walked before anything else. Default: none. */
  readonly workflows?: readonly WorkflowDocument[];
  /** Decides which values are generated. Default: 1. */
  readonly seed?: number;
  /** Requests at a time. Default: 8. */
  readonly concurrency?: number;
  /** Most requests per second. Default: as many as the server answers. */
  readonly rate?: number | undefined;
  /** How long an answer may take, in milliseconds. Default: 10 000. */
  readonly timeoutMs?: number;
  /** The run sends no more requests than these, preparation included. */
  readonly maxRequests?: number | undefined;
  /** In milliseconds. */
  readonly maxMs?: number | undefined;
  /** End with the first finding. */
  readonly bail?: boolean;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
  /** Called for each exchange with its findings. */
  readonly onExchange?: (exchange: Exchange, findings: readonly Finding[]) => void;
  /** Called whenever the run has made progress. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly phase: 'preparing' | 'cases' | 'random' | 'workflows';
  readonly done: number;
  readonly total: number;
  readonly findings: number;
}
