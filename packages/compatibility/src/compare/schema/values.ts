/** `enum` and `const`: the values that a field may have. A `const` is a data type of its own. */
import type { Shape } from '../../model/shape.ts';
import type { RuleName } from '../../policy/table.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

const mark = 'x-extensible-enum';

export function compareValues(pair: Pair): void {
  const { walk, here, before, after } = pair;
  compareMark(pair);
  const [old, fresh] = [before.values, after.values];
  if (old === undefined && fresh === undefined) return;
  const emit = (kind: RuleName, one: unknown, other: unknown) =>
    walk.emit(here, kind, {
      pointer: (fresh ?? old)?.pointer ?? after.pointer,
      subject: `\`${labelOf(after.pointer)}\``,
      before: one,
      after: other,
    });

  if (old === undefined || fresh === undefined) {
    const isConst = (old ?? fresh)?.list.length === 1;
    const introduced = isConst ? 'const-changed' : 'enum-introduced';
    const dropped = isConst ? 'const-dropped' : 'enum-dropped';
    emit(old === undefined ? introduced : dropped, old?.list, fresh?.list);
    return;
  }
  const gone = difference(old.list, fresh.list);
  const added = difference(fresh.list, old.list);
  if (old.list.length === 1 && fresh.list.length === 1) {
    if (gone.length > 0) emit('const-changed', old.list[0], fresh.list[0]);
    return;
  }
  for (const value of gone) emit('enum-value-removed', value, undefined);
  const kind = isExtensible(before) ? 'extensible-enum-value-added' : 'enum-value-added';
  for (const value of added) emit(kind, undefined, value);
}

/** Only what the base has announced counts: readers of the base have been told to expect more. */
function isExtensible(shape: Shape): boolean {
  return (shape.entries.get(mark) ?? []).some(({ raw }) => raw === true);
}

function compareMark({ walk, here, before, after }: Pair): void {
  if (isExtensible(before) === isExtensible(after)) return;
  walk.emit(here, isExtensible(after) ? 'enum-opened' : 'enum-closed', {
    pointer: (after.entries.get(mark) ?? before.entries.get(mark))?.[0]?.pointer ?? after.pointer,
    subject: `\`${labelOf(after.pointer)}\``,
    before: isExtensible(before),
    after: isExtensible(after),
  });
}

function difference(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map((value) => JSON.stringify(value)));
  return values.filter((value) => !known.has(JSON.stringify(value)));
}
