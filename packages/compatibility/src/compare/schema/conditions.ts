/** Conditions between the parts of a value: `if`/`then`/`else`, `not`, `dependentRequired`, `dependentSchemas`. */
import { member, membersAt, objectAt, stringsAt } from '../../model/json.ts';
import { type Entry, type List, type Node, push } from '../../model/shape.ts';
import type { RuleName } from '../../policy/table.ts';
import { align } from '../members.ts';
import type { Walk } from '../walk.ts';
import { emit, emitConstraint, entriesOf, nameOf, type Pair } from './pair.ts';

export function compareConditions(pair: Pair): void {
  for (const keyword of ['if', 'not'] as const) compareWhole(pair, keyword);
  compareDependentRequired(pair);
  compareDependentSchemas(pair);
}

/**
 * Compares conditions as wholes, because inside them a wider schema may admit fewer values. Equal conditions are
 * matched; of the rest, each was added (tighter), removed (looser) or changed (undecided).
 */
function compareWhole(pair: Pair, keyword: 'if' | 'not'): void {
  const [oldEntries, newEntries] = entriesOf(pair, keyword);
  const added = [...newEntries];
  const removed = oldEntries.filter((entry) => {
    const index = added.findIndex((candidate) => areEquivalent(pair.walk, entry, candidate, keyword));
    const match = index < 0 ? undefined : added.splice(index, 1)[0];
    if (match !== undefined) compareWording(pair, entry, match, keyword);
    return match === undefined;
  });
  for (let index = 0; index < Math.max(removed.length, added.length); index++) {
    const [before, after] = [removed[index], added[index]];
    const change = before === undefined ? 'tightened' : after === undefined ? 'loosened' : 'changed';
    emitConstraint(pair, keyword, change, { before: conditionOf(before, keyword), after: conditionOf(after, keyword) });
  }
}

/** The schemas of two conditions, pair by pair. */
function pairsOf(before: Entry, after: Entry, keyword: 'if' | 'not'): [before: Node, after: Node][] {
  if (keyword === 'not') return [[[before], [after]]];
  return ['if', 'then', 'else'].map((key) => [[member(before.schema, key)], [member(after.schema, key)]]);
}

/** The condition as it is reported, without the other keywords of its schema. */
function conditionOf(entry: Entry | undefined, keyword: 'if' | 'not'): unknown {
  if (entry === undefined || keyword === 'not') return entry?.raw;
  const { if: condition, then: consequence, else: alternative } = objectAt(entry.schema);
  return { if: condition, then: consequence, else: alternative };
}

function areEquivalent(walk: Walk, before: Entry, after: Entry, keyword: 'if' | 'not'): boolean {
  return pairsOf(before, after, keyword).every(([oldPart, newPart]) => walk.areEquivalent(oldPart, newPart));
}

/** Equivalent conditions may still differ in their words. */
function compareWording(pair: Pair, before: Entry, after: Entry, keyword: 'if' | 'not'): void {
  for (const [oldPart, newPart] of pairsOf(before, after, keyword)) {
    for (const { rule, ...finding } of pair.walk.probe(oldPart, newPart)) emit(pair, rule, finding);
  }
}

function compareDependentRequired(pair: Pair): void {
  const [before, after] = entriesOf(pair, 'dependentRequired').map(dependenciesOf) as [Dependencies, Dependencies];
  const { removed, added } = align(before, after);
  const subject = `\`dependentRequired\` of ${nameOf(pair)}`;
  const report = (rule: RuleName, pointer: string, values: { before?: string; after?: string }) =>
    emit(pair, rule, { pointer, subject, ...values });
  for (const [dependency, pointer] of removed) report('constraint-loosened', pointer, { before: dependency });
  for (const [dependency, pointer] of added) report('constraint-tightened', pointer, { after: dependency });
}

/** `a requires b`, and the pointer of the list. */
type Dependencies = Map<string, string>;

function dependenciesOf(entries: Entry[]): Dependencies {
  const dependencies: Dependencies = new Map();
  for (const entry of entries) {
    for (const [name, list] of membersAt(entry)) {
      for (const required of stringsAt(list)) dependencies.set(`${name} requires ${required}`, list.pointer);
    }
  }
  return dependencies;
}

function compareDependentSchemas(pair: Pair): void {
  const [before, after] = entriesOf(pair, 'dependentSchemas').map(schemasOf) as [Schemas, Schemas];
  const { common, removed, added } = align(before, after);
  for (const [, oldNode, newNode] of common) pair.walk.visit(oldNode, newNode, pair.vertex);
  for (const [name, node] of removed) {
    const values = { before: { [name]: node[0].raw }, after: undefined };
    emitConstraint(pair, 'dependentSchemas', 'loosened', values);
  }
  for (const [name, node] of added) {
    const values = { before: undefined, after: { [name]: node[0].raw } };
    emitConstraint(pair, 'dependentSchemas', 'tightened', values);
  }
}

/** The schemas that depend on a field, by its name. */
type Schemas = Map<string, List<Entry>>;

function schemasOf(entries: Entry[]): Schemas {
  const schemas: Schemas = new Map();
  for (const entry of entries) {
    for (const [name, site] of membersAt(entry)) push(schemas, name, { ...site, schema: entry.schema });
  }
  return schemas;
}
