/** Facts: the atomic differences of two documents, before they are rated. */
import type { RuleName } from '../policy/table.ts';

/** Who is affected: callers who send, or callers who read. */
export type Direction = 'request' | 'response';

/** Where a fact matters. */
export interface Context {
  /** `GET /v1/payments`, `webhook transaction.created`, or `''` for a schema that no operation uses. */
  operation: string;
  direction: Direction;
  /** Position of the operation in the document, by which operations are listed. */
  order: number;
}

export interface Fact {
  /** The rule that rates it. */
  rule: RuleName;
  /** Place in the revision; of something that was removed, in the base. */
  pointer: string;
  /** What changed, as the first words of a sentence: ``Field `Payment.amount` ``. */
  subject: string;
  /** The value before and after; `undefined` where there was none. */
  before: unknown;
  after: unknown;
  /** Empty for the document as a whole. */
  contexts: Context[];
  /** Directions in which every value is proven to be still valid, so that the fact breaks nobody. */
  proven: readonly Direction[];
}

/** What a comparison reports of a fact; its contexts are added after the comparison of all schemas. */
export interface Finding {
  pointer: string;
  subject: string;
  before?: unknown;
  after?: unknown;
  /** The fact matters in this direction only, for example because the field is `readOnly`. */
  only?: Direction | undefined;
}

/** One fact for each difference, in however many places it was found. */
export function mergeFacts(facts: Fact[]): Fact[] {
  const merged = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.rule, fact.pointer, fact.before, fact.after]);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { ...fact });
    else {
      known.proven = provenOfBoth(known, fact);
      known.contexts = [...known.contexts, ...fact.contexts];
    }
  }
  for (const fact of merged.values()) fact.contexts = uniqueContexts(fact.contexts);
  return [...merged.values()];
}

/** Directions that are proven wherever the fact was found. */
function provenOfBoth(a: Fact, b: Fact): Direction[] {
  const isProven = ({ contexts, proven }: Fact, direction: Direction) =>
    proven.includes(direction) || (contexts.length > 0 && contexts.every((context) => context.direction !== direction));
  return (['request', 'response'] as const).filter((direction) => isProven(a, direction) && isProven(b, direction));
}

function uniqueContexts(contexts: Context[]): Context[] {
  const sorted = contexts.toSorted((a, b) => a.order - b.order);
  return [...new Map(sorted.map((context) => [`${context.direction} ${context.operation}`, context])).values()];
}
