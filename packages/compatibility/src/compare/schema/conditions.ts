/** Conditions between the parts of a value: `if`/`then`/`else`, `not`, `dependentRequired`, `dependentSchemas`. */
import { isObject, membersAt, stringsAt } from '../../model/json.ts';
import type { Entry, Node, Shape } from '../../model/shape.ts';
import { push } from '../../model/shape.ts';
import type { RuleName } from '../../policy/table.ts';
import { labelOf } from '../label.ts';
import type { Walk } from '../walk.ts';
import { emitConstraint } from './constraints.ts';
import type { Pair } from './index.ts';

export function compareConditions(pair: Pair): void {
  for (const keyword of ['if', 'not'] as const) compareOpaque(pair, keyword);
  compareDependentRequired(pair);
  compareDependentSchemas(pair);
}

/**
 * Conditions are compared as wholes. Inside of them more can mean less, so what differs is not followed: equal ones are
 * set aside, and what remains was added (tighter), removed (looser) or changed (undecided).
 */
function compareOpaque(pair: Pair, keyword: 'if' | 'not'): void {
  const old = [...(pair.before.entries.get(keyword) ?? [])];
  const fresh = [...(pair.after.entries.get(keyword) ?? [])];
  const gone = old.filter((entry) => {
    const index = fresh.findIndex((other) => areEquivalent(pair.walk, entry, other, keyword));
    const twin = index < 0 ? undefined : fresh.splice(index, 1)[0];
    if (twin !== undefined) compareWording(pair, entry, twin, keyword);
    return twin === undefined;
  });
  for (let index = 0; index < Math.max(gone.length, fresh.length); index++) {
    const [one, other] = [gone[index], fresh[index]];
    const change = one === undefined ? 'tightened' : other === undefined ? 'loosened' : 'changed';
    emitConstraint(pair, keyword, change, { before: shown(one, keyword), after: shown(other, keyword) });
  }
}

/** The schemas of a condition, in order. */
function partsOf({ schema, raw, pointer }: Entry, keyword: 'if' | 'not'): Node[] {
  if (keyword === 'not' || !isObject(schema.raw)) return [[{ raw, pointer }]];
  const holder = schema.raw;
  return ['if', 'then', 'else'].map((key) => [{ raw: holder[key], pointer: `${schema.pointer}/${key}` }]);
}

/** The condition without the rest of the schema that holds it. */
function shown(entry: Entry | undefined, keyword: 'if' | 'not'): unknown {
  if (entry === undefined || keyword === 'not' || !isObject(entry.schema.raw)) return entry?.raw;
  const { if: condition, then: consequence, else: alternative } = entry.schema.raw;
  return { if: condition, then: consequence, else: alternative };
}

function areEquivalent(walk: Walk, one: Entry, other: Entry, keyword: 'if' | 'not'): boolean {
  const others = partsOf(other, keyword);
  return partsOf(one, keyword).every((part, index) => walk.areEquivalent(part, others[index] ?? []));
}

/** Equivalent conditions may still be worded differently. */
function compareWording({ walk, here }: Pair, one: Entry, other: Entry, keyword: 'if' | 'not'): void {
  const others = partsOf(other, keyword);
  for (const [index, part] of partsOf(one, keyword).entries()) {
    for (const { kind, ...finding } of walk.probe(part, others[index] ?? [])) walk.emit(here, kind, finding);
  }
}

function compareDependentRequired(pair: Pair): void {
  const { walk, here, before, after } = pair;
  const [old, fresh] = [dependenciesOf(before), dependenciesOf(after)];
  const emit = (kind: RuleName, pointer: string, one: unknown, other: unknown) =>
    walk.emit(here, kind, {
      pointer,
      subject: `dependentRequired of \`${labelOf(after.pointer)}\``,
      before: one,
      after: other,
    });
  for (const [pair, pointer] of old) if (!fresh.has(pair)) emit('constraint-loosened', pointer, pair, undefined);
  for (const [pair, pointer] of fresh) if (!old.has(pair)) emit('constraint-tightened', pointer, undefined, pair);
}

/** `a requires b`, and where it says so. */
function dependenciesOf(shape: Shape): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of shape.entries.get('dependentRequired') ?? []) {
    for (const [name, list] of membersAt(entry)) {
      for (const other of stringsAt(list)) found.set(`${name} requires ${other}`, list.pointer);
    }
  }
  return found;
}

function compareDependentSchemas(pair: Pair): void {
  const [old, fresh] = [dependentSchemasOf(pair.before), dependentSchemasOf(pair.after)];
  for (const [name, node] of old) {
    const revised = fresh.get(name);
    if (revised !== undefined) pair.walk.visit(node, revised, pair.here);
    else emitConstraint(pair, 'dependentSchemas', 'loosened', { before: { [name]: node[0]?.raw }, after: undefined });
  }
  for (const [name, node] of fresh) {
    if (old.has(name)) continue;
    emitConstraint(pair, 'dependentSchemas', 'tightened', { before: undefined, after: { [name]: node[0]?.raw } });
  }
}

function dependentSchemasOf(shape: Shape): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of shape.entries.get('dependentSchemas') ?? []) {
    for (const [name, site] of membersAt(entry)) push(found, name, { ...site, schema: entry.schema });
  }
  return found;
}
