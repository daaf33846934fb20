/** Many single edits of a document, each given to a differ. */
import { InputError, type JsonObject } from '../../src/model/json.ts';
import { editOnce } from './edit.ts';
import { areSame } from './neutral.ts';
import { seeded } from './random.ts';

export interface Outcome {
  /** Edits that the differ has reported. */
  found: number;
  /** Edits after which the document cannot be understood, refused with the place. */
  refused: number;
  /** Edits that promise the same as before, which was proven apart from the differ. */
  neutral: number;
  /** Descriptions of edits that the differ has not seen, and of those that it did not survive. */
  missed: string[];
  crashed: string[];
}

/**
 * Edits and compares.
 *
 * @param differ whether it sees a difference
 */
export function mutate(
  document: JsonObject,
  { seed, edits }: { seed: number; edits: number },
  differ: (base: JsonObject, revision: JsonObject) => boolean,
): Outcome {
  const random = seeded(seed);
  const outcome: Outcome = { found: 0, refused: 0, neutral: 0, missed: [], crashed: [] };
  for (let count = 0; count < edits; count++) {
    const { description, document: edited } = editOnce(document, random);
    try {
      if (differ(document, edited)) outcome.found++;
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
