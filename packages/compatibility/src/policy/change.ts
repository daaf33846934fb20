/** A rated difference, as it is reported. */
import type { Bump } from './bump.ts';

export interface Change {
  /** Fingerprint of rule, place and content: it stays the same as long as the change does. */
  id: string;
  bump: Bump;
  rule: string;
  /** The operations that it concerns, separated by `, `; empty for the document as a whole. */
  operation: string;
  /** JSON pointer into the revision; of something that was removed, into the base. */
  pointer: string;
  /** Whether senders or readers are affected. What webhooks deliver counts as a response. */
  direction: 'request' | 'response' | 'both' | 'none';
  /** The value before and after; absent where there was none, which is not the same as `null`. */
  before?: unknown;
  after?: unknown;
  message: string;
  repair: string;
}

/** An extension whose changes were not rated, by request. */
export interface Ignored {
  extension: string;
  reason: string;
  /** How many changes of it there are. */
  changes: number;
}

/** All changes, and the kind of release that they require. */
export interface Difference {
  bump: Bump;
  changes: Change[];
  /** The extensions that were ignored, and have changed. */
  ignored: readonly Ignored[];
}
