/** A fact: one atomic difference of two documents, before it is rated. */
import type { RuleName } from '../policy/table.ts';

/** Who is affected: the one who sends, the one who reads, or (of the document as a whole) nobody in particular. */
export type Direction = 'request' | 'response' | 'none';

/** Where a fact matters. */
export interface Context {
  /** `GET /v1/payments`, `webhook transaction.created`, or `''` for the document as a whole. */
  operation: string;
  direction: Direction;
  /** Position of the operation in the document, so that they are named in its order. */
  order: number;
}

export interface Fact {
  /** Name of the rule that rates it. */
  kind: RuleName;
  /** Place in the revision; of something that was removed, in the base. */
  pointer: string;
  /** What changed, as the first words of a sentence: ``Field `Payment.amount` ``. */
  subject: string;
  /** The value before and after; `undefined` where there was none. */
  before: unknown;
  after: unknown;
  contexts: Context[];
}

/** What a comparison knows of a fact; where it matters is found out later. */
export interface Finding {
  pointer: string;
  subject: string;
  before?: unknown;
  after?: unknown;
  /** The fact matters in this direction only, for instance because the field is `readOnly`. */
  only?: Direction | undefined;
}

/** One fact for each difference, however many ways lead to it. */
export function mergeFacts(facts: Fact[]): Fact[] {
  const merged = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.kind, fact.pointer, fact.before, fact.after]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { ...fact });
    else known.contexts = [...known.contexts, ...fact.contexts];
  }
  for (const fact of merged.values()) fact.contexts = uniqueContexts(fact.contexts);
  return [...merged.values()];
}

function uniqueContexts(contexts: Context[]): Context[] {
  const inOrder = contexts.toSorted((one, other) => one.order - other.order);
  return [...new Map(inOrder.map((context) => [`${context.direction} ${context.operation}`, context])).values()];
}
