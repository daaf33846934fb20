/** The field that tells the branches of a union apart, and which of its values stands for which branch. */
import { isObject, keysOf, member, membersAt, type Site, stringAt } from '../../model/json.ts';
import type { Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { RuleName } from '../../policy/table.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';
import { compareUnknownKeys } from './unknown.ts';

interface Mapping {
  pointer: string;
  target: Site;
}

export function compareDiscriminators(pair: Pair): void {
  const { walk, here, before, after } = pair;
  const [old, fresh] = [before.entries.get('discriminator')?.[0], after.entries.get('discriminator')?.[0]];
  if (old === undefined && fresh === undefined) return;
  const emit = (kind: RuleName, pointer: string, one: unknown, other: unknown) =>
    walk.emit(here, kind, {
      pointer,
      subject: `The discriminator of \`${labelOf(after.pointer)}\``,
      before: one,
      after: other,
    });
  if (old === undefined || fresh === undefined) {
    emit('discriminator-changed', (fresh ?? old)?.pointer ?? after.pointer, old?.raw, fresh?.raw);
    return;
  }
  const [name, renamed] = [stringAt(member(old, 'propertyName')), stringAt(member(fresh, 'propertyName'))];
  if (name !== renamed) emit('discriminator-changed', `${fresh.pointer}/propertyName`, name, renamed);
  compareUnknownKeys(pair, old, fresh, ['propertyName', 'mapping']);

  const [mapped, remapped] = [mappingOf(walk.base, before, old), mappingOf(walk.revision, after, fresh)];
  for (const [value, { target, pointer }] of mapped) {
    const now = remapped.get(value);
    if (now === undefined) {
      // The value of a branch that is gone means nothing any more; the lost branch is reported by itself.
      const isLost = isBranch(walk.base, before, target) && !isBranch(walk.revision, after, target);
      if (!isLost) emit('discriminator-changed', pointer, value, undefined);
    } else if (target.pointer !== now.target.pointer && !walk.areEquivalent([target], [now.target])) {
      emit('discriminator-changed', now.pointer, target.pointer, now.target.pointer);
    }
  }
  for (const [value, { target, pointer }] of remapped) {
    if (!mapped.has(value)) emit('discriminator-mapping-added', pointer, undefined, { [value]: target.pointer });
  }
}

/** Values and their schemas: those that the mapping names, and the names of the branches that it does not mention. */
function mappingOf({ contract }: Shapes, shape: Shape, discriminator: Site): Map<string, Mapping> {
  const mappings = new Map<string, Mapping>();
  for (const [value, site] of membersAt(member(discriminator, 'mapping'))) {
    const reference = stringAt(site);
    const isName = /^[A-Za-z0-9._-]+$/.test(reference);
    const target = contract.target(isName ? `#/components/schemas/${reference}` : reference, site.pointer);
    mappings.set(value, { pointer: site.pointer, target });
  }
  const mentioned = new Set([...mappings.values()].map(({ target }) => target.pointer));
  for (const { raw, pointer } of shape.unions.flatMap(({ branches }) => branches.flat())) {
    if (!isObject(raw) || typeof raw.$ref !== 'string') continue;
    const target = contract.target(raw.$ref, pointer);
    const name = keysOf(target.pointer).at(-1);
    if (name !== undefined && !mentioned.has(target.pointer)) mappings.set(name, { pointer, target });
  }
  return mappings;
}

function isBranch({ contract }: Shapes, shape: Shape, target: Site): boolean {
  return shape.unions.some(({ branches }) =>
    branches.flat().some(({ raw, pointer }) => {
      return isObject(raw) && '$ref' in raw && contract.target(raw.$ref, pointer).pointer === target.pointer;
    }),
  );
}
