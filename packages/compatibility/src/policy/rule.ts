import type { Bump } from './bump.ts';

/** What the message of a rule is written from. */
export interface Occurrence {
  /** What changed, as the first words of a sentence: ``Field `Payment.amount` ``. */
  subject: string;
  /** The value before and after; `undefined` where there was none. */
  before: unknown;
  after: unknown;
}

/** A rule of the compatibility policy. */
export interface Rule {
  /** The case, as a sentence of the policy. */
  policy: string;
  /** The bump that the change requires; if it differs, separately for what callers send and what they read. */
  rates: Bump | { request: Bump; response: Bump };
  /** What happened, as a sentence. */
  message(occurrence: Occurrence): string;
  /** What to do instead, or what else to do. */
  repair: string;
}
