/** The field that distinguishes the branches of a union, and the branch for each of its values. */
import { isObject, keysOf, member, membersAt, type Site, stringAt } from '../../model/json.ts';
import type { Entry, Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { RuleName } from '../../policy/table.ts';
import { align } from '../members.ts';
import { emit, entriesOf, nameOf, type Pair, pointerOf } from './pair.ts';
import { compareUnknownKeys } from './unknown.ts';

export function compareDiscriminators(pair: Pair): void {
  const [[before], [after]] = entriesOf(pair, 'discriminator');
  if (before !== undefined && after !== undefined) {
    comparePropertyNames(pair, before, after);
    compareUnknownKeys(pair, before, after, ['propertyName', 'mapping']);
    compareMappings(pair, before, after);
  } else if (before !== undefined || after !== undefined) {
    report(pair, 'discriminator-changed', pointerOf(pair, 'discriminator'), before?.raw, after?.raw);
  }
}

function report(pair: Pair, rule: RuleName, pointer: string, before: unknown, after: unknown): void {
  emit(pair, rule, { pointer, subject: `The discriminator of ${nameOf(pair)}`, before, after });
}

function comparePropertyNames(pair: Pair, before: Entry, after: Entry): void {
  const [oldName, newName] = [stringAt(member(before, 'propertyName')), stringAt(member(after, 'propertyName'))];
  if (oldName !== newName) report(pair, 'discriminator-changed', `${after.pointer}/propertyName`, oldName, newName);
}

function compareMappings(pair: Pair, before: Entry, after: Entry): void {
  const { walk } = pair;
  const { common, removed, added } = align(
    mappingOf(walk.base, pair.before, before),
    mappingOf(walk.revision, pair.after, after),
  );
  const subtypes = subtypesOf(walk.base, pair.before, before);
  const newSubtypes = subtypesOf(walk.revision, pair.after, after);
  for (const [value, { target, pointer }] of removed) {
    // A removed branch takes its value along, and is reported itself.
    const isBranchRemoved = isBranch(walk.base, pair.before, target) && !isBranch(walk.revision, pair.after, target);
    const isSubtypeRemoved = includes(subtypes, target) && !includes(newSubtypes, target);
    if (isSubtypeRemoved) report(pair, 'union-branch-removed', pointer, value, undefined);
    else if (!isBranchRemoved) report(pair, 'discriminator-changed', pointer, value, undefined);
  }
  for (const [, { target: oldTarget }, { target: newTarget, pointer }] of common) {
    // A subtype is sent or read wherever its parent is.
    if (includes(subtypes, oldTarget) || includes(newSubtypes, newTarget))
      walk.visit([oldTarget], [newTarget], pair.vertex);
    if (oldTarget.pointer === newTarget.pointer || walk.areEquivalent([oldTarget], [newTarget])) continue;
    report(pair, 'discriminator-changed', pointer, oldTarget.pointer, newTarget.pointer);
  }
  for (const [value, { target, pointer }] of added) {
    report(pair, 'discriminator-mapping-added', pointer, undefined, { [value]: target.pointer });
  }
}

/** The schema of a value, and the place in the mapping or the branch that defines it. */
interface MappedValue {
  pointer: string;
  target: Site;
}

/** The values and their schemas: those of the mapping, and the names of branches and subtypes that it does not mention. */
function mappingOf(shapes: Shapes, shape: Shape, discriminator: Entry): Map<string, MappedValue> {
  const { contract } = shapes;
  const mapping = new Map<string, MappedValue>();
  for (const [value, site] of membersAt(member(discriminator, 'mapping'))) {
    const reference = stringAt(site);
    const isName = /^[A-Za-z0-9._-]+$/.test(reference);
    const target = contract.target(isName ? `#/components/schemas/${reference}` : reference, site.pointer);
    mapping.set(value, { pointer: site.pointer, target });
  }
  const mentioned = new Set([...mapping.values()].map(({ target }) => target.pointer));
  for (const { raw, pointer } of [...branchesOf(shape), ...subtypesOf(shapes, shape, discriminator).map(referenceTo)]) {
    if (!isObject(raw) || typeof raw.$ref !== 'string') continue;
    const target = contract.target(raw.$ref, pointer);
    const name = keysOf(target.pointer).at(-1);
    if (name !== undefined && !mentioned.has(target.pointer)) mapping.set(name, { pointer, target });
  }
  return mapping;
}

/** The components that extend the schema of a discriminator by `allOf`. */
function subtypesOf({ contract }: Shapes, { pointer }: Shape, { schema }: Entry): Site[] {
  return schema.pointer === pointer ? contract.subtypesOf(pointer) : [];
}

function referenceTo({ pointer }: Site): Site {
  return { raw: { $ref: pointer }, pointer };
}

function includes(sites: readonly Site[], { pointer }: Site): boolean {
  return sites.some((site) => site.pointer === pointer);
}

function isBranch({ contract }: Shapes, shape: Shape, target: Site): boolean {
  return branchesOf(shape).some(({ raw, pointer }) => {
    return isObject(raw) && '$ref' in raw && contract.target(raw.$ref, pointer).pointer === target.pointer;
  });
}

function branchesOf({ unions }: Shape): Site[] {
  return unions.flatMap(({ branches }) => branches.flat());
}
