/** Fields beyond the declared ones: `additionalProperties`, `unevaluatedProperties`, `propertyNames`. */
import { isObject } from '../../model/json.ts';
import type { Node, Shape } from '../../model/shape.ts';
import type { RuleName } from '../../policy/table.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';
import { compareMember } from './member.ts';

const keywords = ['additionalProperties', 'unevaluatedProperties'] as const;

/** What an object says of fields that it does not declare. */
export type Openness = { kind: 'open' | 'closed' } | { kind: 'typed'; node: Node };

/** Members of an `allOf` that say different things are read as if one schema said it all. */
export function opennessOf(shape: Shape): Openness {
  const said = keywords.flatMap((keyword) => shape.entries.get(keyword) ?? []);
  if (said.some(({ raw }) => raw === false)) return { kind: 'closed' };
  const node = said.filter(({ raw }) => raw !== true && !(isObject(raw) && Object.keys(raw).length === 0));
  return node.length === 0 ? { kind: 'open' } : { kind: 'typed', node };
}

export function compareOpenness(pair: Pair): void {
  const { walk, here, before, after } = pair;
  compareMember(pair, 'propertyNames');
  const [old, fresh] = [opennessOf(before), opennessOf(after)];
  if (old.kind === 'typed' && fresh.kind === 'typed') {
    walk.visit(old.node, fresh.node, here);
    return;
  }
  if (old.kind === fresh.kind) return;
  const entryOf = (shape: Shape) => keywords.map((keyword) => shape.entries.get(keyword)?.[0]).find(Boolean);
  walk.emit(here, kindOf(old, fresh), {
    pointer: (entryOf(after) ?? entryOf(before))?.pointer ?? after.pointer,
    subject: `Further fields of \`${labelOf(after.pointer)}\``,
    before: entryOf(before)?.raw,
    after: entryOf(after)?.raw,
  });
}

function kindOf(old: Openness, fresh: Openness): RuleName {
  // The values of a map are its fields: closing the map takes them away.
  if (old.kind === 'typed') return fresh.kind === 'closed' ? 'property-removed' : 'constraint-loosened';
  if (old.kind === 'closed') return 'object-opened';
  return fresh.kind === 'closed' ? 'object-closed' : 'constraint-tightened';
}
