/** Two shapes under comparison, and how their differences are reported. */
import type { Entry, Node, Shape } from '../../model/shape.ts';
import type { RuleName } from '../../policy/table.ts';
import type { Finding } from '../fact.ts';
import { labelOf } from '../label.ts';
import type { Vertex } from '../vertex.ts';
import type { Walk } from '../walk.ts';

export interface Pair {
  walk: Walk;
  vertex: Vertex;
  before: Shape;
  after: Shape;
  beforeNode: Node;
  afterNode: Node;
}

export function emit({ walk, vertex }: Pair, rule: RuleName, finding: Finding): void {
  walk.emit(vertex, rule, finding);
}

/** Name of the revised schema in a message: `` `Payment.amount` ``. */
export function nameOf({ after }: Pair): string {
  return `\`${labelOf(after.pointer)}\``;
}

/** The occurrences of a keyword on both sides. */
export function entriesOf({ before, after }: Pair, keyword: string): [before: Entry[], after: Entry[]] {
  return [before.entries.get(keyword) ?? [], after.entries.get(keyword) ?? []];
}

/** Pointer of a keyword: in the revision if it is there, else in the base, else of the whole schema. */
export function pointerOf(pair: Pair, keyword: string): string {
  const [oldEntries, newEntries] = entriesOf(pair, keyword);
  return (newEntries[0] ?? oldEntries[0])?.pointer ?? pair.after.pointer;
}

/** Values as a report shows them: a single one without its list. */
export function oneOrAll(values: readonly string[]): string | readonly string[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** How the set of values that a schema accepts has changed. */
export type ConstraintChange = 'tightened' | 'loosened' | 'changed';

/** Reports a changed constraint at its keyword. */
export function emitConstraint(
  pair: Pair,
  keyword: string,
  change: ConstraintChange,
  values: { before: unknown; after: unknown },
): void {
  emit(pair, `constraint-${change}`, {
    pointer: pointerOf(pair, keyword),
    subject: `\`${keyword}\` of ${nameOf(pair)}`,
    ...values,
  });
}
