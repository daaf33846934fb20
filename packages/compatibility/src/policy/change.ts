/** A rated difference, as it is reported. */
import type { Bump } from './bump.ts';

export interface Change {
  /** Fingerprint of rule, place and content: the same for the same change, whenever it is found. */
  id: string;
  bump: Bump;
  rule: string;
  /** The operations that it concerns, separated by `, `; empty when it concerns the document as a whole. */
  operation: string;
  /** JSON pointer into the revision; of something that was removed, into the base. */
  pointer: string;
  /** Whether senders or readers are affected. What webhooks deliver counts as a response. */
  direction: 'request' | 'response' | 'both' | 'none';
  /** The value before and after; `null` where there was none. */
  before: unknown;
  after: unknown;
  message: string;
  repair: string;
}

/** Everything that has changed, and the kind of release that it demands. */
export interface Difference {
  bump: Bump;
  changes: Change[];
}
