/** `enum` and `const`: the values that a field may have. A `const` counts as a data type. */
import type { Shape, Values } from '../../model/shape.ts';
import { booleanType, isSubset, nullType } from '../../model/types.ts';
import type { RuleName } from '../../policy/table.ts';
import { emit, nameOf, type Pair, pointerOf } from './pair.ts';

const mark = 'x-extensible-enum';

export function compareValues(pair: Pair): void {
  const { before, after } = pair;
  compareMark(pair);
  const [oldValues, newValues] = [before.values, after.values];
  const pointer = (newValues ?? oldValues)?.pointer ?? after.pointer;
  const report = (rule: RuleName, values: { before?: unknown; after?: unknown }) =>
    emit(pair, rule, { pointer, subject: nameOf(pair), ...values });

  if (oldValues === undefined && newValues === undefined) return;
  // `true` and `false` together with values of other types: the change of types describes the difference.
  if (permitsAllOf(oldValues, after) || permitsAllOf(newValues, before)) return;
  if (oldValues === undefined) {
    const list = newValues?.list ?? [];
    if (list.length === 1) report('const-introduced', { after: list[0] });
    else report('enum-introduced', { after: list });
    return;
  }
  if (newValues === undefined) {
    const { list } = oldValues;
    if (list.length === 1) report('const-dropped', { before: list[0] });
    else report('enum-dropped', { before: list });
    return;
  }
  const removed = difference(oldValues.list, newValues.list);
  const added = difference(newValues.list, oldValues.list);
  if (oldValues.list.length === 1 && newValues.list.length === 1) {
    if (removed.length > 0) report('const-changed', { before: oldValues.list[0], after: newValues.list[0] });
    return;
  }
  for (const value of removed) report('enum-value-removed', { before: value });
  const addedRule = isExtensible(before) ? 'extensible-enum-value-added' : 'enum-value-added';
  for (const value of added) report(addedRule, { after: value });
}

/** Whether the values include all that a schema without values permits, which can be said of booleans and `null`. */
function permitsAllOf(values: Values | undefined, { types, values: others }: Shape): boolean {
  if (values === undefined || others !== undefined || !isSubset(types, booleanType | nullType)) return false;
  const all = isSubset(nullType, types) ? [true, false, null] : [true, false];
  return difference(all, values.list).length === 0;
}

/** Whether the schema has the mark. Only the mark in the base counts, because readers know only that one. */
function isExtensible(shape: Shape): boolean {
  return (shape.entries.get(mark) ?? []).some(({ raw }) => raw === true);
}

function compareMark(pair: Pair): void {
  const [was, is] = [isExtensible(pair.before), isExtensible(pair.after)];
  if (was === is) return;
  emit(pair, is ? 'enum-opened' : 'enum-closed', {
    pointer: pointerOf(pair, mark),
    subject: nameOf(pair),
    before: was,
    after: is,
  });
}

/** The values that are not among the others. */
function difference(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map((value) => JSON.stringify(value)));
  return values.filter((value) => !known.has(JSON.stringify(value)));
}
