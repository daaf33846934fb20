/** What the proofs about objects and arrays need of the prover: claims about the parts of a value. */
import type { Part } from './part.ts';
import type { Premise } from './premise.ts';

/**
 * Which demands on fields that the base does not know may be ignored: none, those on fields that nobody sends, or also
 * those on fields that nobody reads.
 */
export type Tolerance = 'none' | 'unsent' | 'unread';

export interface Claims {
  /**
   * Whether every value of the premise matches the goal.
   *
   * @param tolerance default: `none`
   */
  follows(premise: Premise, goal: Part, tolerance?: Tolerance): boolean;
  /** Whether it is proven elsewhere that values of these schemas match the goal. */
  assumes(parts: readonly Part[], goal: Part): boolean;
  /** Whether no value matches the premise. */
  isEmpty(premise: Premise): boolean;
  /** Makes a claim about a part of the value. */
  inside<Result>(claim: () => Result): Result;
  /** Whether readers ignore further fields, although the schema is closed to them. */
  ignoresFurther(part: Part, schema: unknown): boolean;
  /** Whether a field does not exist in this direction: `readOnly` in a request, `writeOnly` in a response. */
  isAbsent(field: Part): boolean;
  /**
   * Whether the demands on a field that the base does not know may be ignored. Its senders send it only where the
   * schema that they match has it; its readers do not look at it.
   *
   * @param value what is known of the value of the field
   */
  ignoresUnknown(keyword: string, demands: readonly Part[], value: Premise, tolerance: Tolerance): boolean;
}
