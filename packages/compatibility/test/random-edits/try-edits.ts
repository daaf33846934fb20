/** Gives many single edits of a document to a differ. */
import { InputError, type JsonObject } from '../../src/model/json.ts';
import { editOnce } from './edit.ts';
import { areSame } from './plain-form.ts';
import { seeded } from './random.ts';

export interface Outcome {
  /** Number of edits that the differ reported. */
  reported: number;
  /** Number of edits that made the document malformed, and were refused with their place. */
  refused: number;
  /** Number of edits that change no promise, by a proof that does not use the differ. */
  neutral: number;
  /** Descriptions of edits that the differ overlooked. */
  missed: string[];
  /** Descriptions of edits that made the differ crash. */
  crashed: string[];
}

/**
 * Edits a document many times, and compares each result with it.
 *
 * @param differ returns whether it sees a difference
 */
export function tryEdits(
  document: JsonObject,
  { seed, edits }: { seed: number; edits: number },
  differ: (base: JsonObject, revision: JsonObject) => boolean,
): Outcome {
  const random = seeded(seed);
  const outcome: Outcome = { reported: 0, refused: 0, neutral: 0, missed: [], crashed: [] };
  for (let count = 0; count < edits; count++) {
    const { description, document: edited } = editOnce(document, random);
    try {
      if (differ(document, edited)) outcome.reported++;
      else if (areSame(document, edited)) outcome.neutral++;
      else outcome.missed.push(description);
    } catch (error) {
      const isRefusal = error instanceof InputError && error.side === 'revision' && error.pointer !== undefined;
      if (isRefusal) outcome.refused++;
      else outcome.crashed.push(`${description}: ${String(error)}`);
    }
  }
  return outcome;
}
