import { redactBody, redactEntries } from '@xs2a/contract';
import type { Problem } from '../problem.ts';
import { redactHeaders } from './headers.ts';
import { keepRefusal, type Refusal, redactRefusal } from './refusal.ts';

/** A request as it arrived, and how it was answered. */
export interface Received {
  /** When, as RFC 3339 in UTC. */
  at: string;
  method: string;
  /** The called path as it may be shown, without its query. */
  path: string;
  /** The query as it was sent, without the question mark. */
  search: string;
  headers: Record<string, unknown>;
  /** The parsed body; `undefined` if there was none, or it could not be parsed. */
  body: { value: unknown; size: number } | undefined;
  /** `undefined` if no operation has this path and method. */
  operationId: string | undefined;
  /** Names of the fields that the operation documents. */
  documented: ReadonlySet<string> | undefined;
  status: number;
  /** Name of the answered example; `undefined` for generated data and for refusals. */
  example: string | undefined;
  /** Why the request was refused; `undefined` if it was not. */
  problem: Problem | undefined;
  durationMs: number;
}

/** A request as it may be shown, without secrets. */
export interface JournalEntry {
  /** Counts up from 1. */
  id: number;
  at: string;
  method: string;
  path: string;
  operationId: string | null;
  status: number;
  example: string | null;
  /** Why the request was refused; `null` if it was not. */
  refusal: Refusal | null;
  duration_ms: number;
  headers: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

type Stored = { id: number; refusal: Refusal | undefined } & Omit<Received, 'problem'>;

/** How many requests are kept. */
const capacity = 200;

/** Larger bodies, in bytes, are not kept. */
const largestBody = 16 * 1024;

/**
 * The last requests. They are kept as they arrived and redacted when they are listed: most are never listed.
 */
export class Journal {
  readonly #ring: Stored[] = [];
  #lastId = 0;

  add({ problem, ...received }: Received): void {
    const id = ++this.#lastId;
    const { body } = received;
    // 200 large bodies would fill the memory.
    const storedBody = body && body.size > largestBody ? { value: `[${body.size} bytes, not kept]`, size: 0 } : body;
    this.#ring[(id - 1) % capacity] = { id, ...received, body: storedBody, refusal: problem && keepRefusal(problem) };
  }

  /** @param since only entries with a larger id; newest first */
  list(since = 0): JournalEntry[] {
    const newer = this.#ring.filter(({ id }) => id > since);
    return newer.sort((a, b) => b.id - a.id).map(toEntry);
  }

  /** Ids continue, so that `since` stays valid for clients that poll. */
  clear(): void {
    this.#ring.length = 0;
  }
}

function toEntry({ id, ...stored }: Stored): JournalEntry {
  const { body, documented, durationMs, example, headers, operationId, refusal, search, ...plain } = stored;
  return {
    id,
    at: plain.at,
    method: plain.method,
    path: plain.path,
    operationId: operationId ?? null,
    status: plain.status,
    example: example ?? null,
    refusal: refusal === undefined ? null : redactRefusal(refusal, documented),
    duration_ms: durationMs,
    headers: redactHeaders(headers),
    query: redactEntries(new URLSearchParams(search)),
    body: body === undefined ? null : redactBody(body.value, documented),
  };
}
