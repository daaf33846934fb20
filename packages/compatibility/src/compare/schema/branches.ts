/** Matches the branches of two unions. */
import { isObject, member } from '../../model/json.ts';
import type { Node, Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { Pair } from './pair.ts';

export interface Branches {
  matched: [before: Node, after: Node][];
  removed: Node[];
  added: Node[];
}

/** Whether two branches belong together. */
type Criterion = (before: Node, after: Node) => boolean;

/**
 * Pairs the branches by the first criterion that applies: the name of the component, the constant that tells branches
 * apart, equal content (a renamed component), and similar fields (inline branches).
 */
export function matchBranches(pair: Pair, before: Node[], after: Node[]): Branches {
  const { base, revision } = pair.walk;
  const discriminators = [discriminatorOf(pair.before), discriminatorOf(pair.after)].filter(
    (name) => name !== undefined,
  );
  const tagsOf = (a: Node, b: Node) => [tagOf(base, a, discriminators), tagOf(revision, b, discriminators)] as const;
  const namesOf = (a: Node, b: Node) => [componentOf(base, a), componentOf(revision, b)] as const;
  const criteria: Criterion[] = [
    (a, b) => areSame(namesOf(a, b)),
    (a, b) => areSame(tagsOf(a, b)),
    (a, b) => pair.walk.areEquivalent(a, b),
    (a, b) => {
      const isInline = namesOf(a, b).every((name) => name === undefined);
      const isTagged = tagsOf(a, b).every((tag) => tag !== undefined);
      return isInline && !isTagged && haveSimilarFields(base.of(a), revision.of(b));
    },
  ];
  const matched: [Node, Node][] = [];
  let removed = before;
  const added = [...after];
  for (const belongTogether of criteria) {
    removed = removed.filter((oldBranch) => {
      const index = added.findIndex((newBranch) => belongTogether(oldBranch, newBranch));
      const newBranch = index < 0 ? undefined : added.splice(index, 1)[0];
      if (newBranch !== undefined) matched.push([oldBranch, newBranch]);
      return newBranch === undefined;
    });
  }
  return { matched, removed, added };
}

function areSame([a, b]: readonly [string | undefined, string | undefined]): boolean {
  return a !== undefined && a === b;
}

/** Pointer of the component that the branch refers to, or is. */
function componentOf({ contract }: Shapes, node: Node): string | undefined {
  const [site, ...others] = node;
  if (others.length > 0) return undefined;
  if (isObject(site.raw) && '$ref' in site.raw) return contract.target(site.raw.$ref, site.pointer).pointer;
  return /^#\/components\/schemas\/[^/]+$/.test(site.pointer) ? site.pointer : undefined;
}

/** Name of the field that distinguishes the branches. */
function discriminatorOf(shape: Shape): string | undefined {
  const entry = shape.entries.get('discriminator')?.[0];
  const name = entry === undefined ? undefined : member(entry, 'propertyName').raw;
  return typeof name === 'string' ? name : undefined;
}

/** The constant that a branch requires for the discriminating field; without a discriminator, for any field. */
function tagOf(shapes: Shapes, node: Node, discriminators: readonly string[]): string | undefined {
  const shape = shapes.of(node);
  if (shape.values?.list.length === 1) return JSON.stringify(shape.values.list);
  for (const [name, property] of shape.properties) {
    if (discriminators.length > 0 && !discriminators.includes(name)) continue;
    const { values } = shapes.of(property);
    if (values?.list.length === 1) return JSON.stringify([name, values.list]);
  }
  return undefined;
}

/** Whether two shapes are of the same types, and share a field or have none. */
function haveSimilarFields(a: Shape, b: Shape): boolean {
  if (a.types !== b.types || a.unions.length !== b.unions.length) return false;
  if (a.properties.size === 0 && b.properties.size === 0) return true;
  return [...a.properties.keys()].some((name) => b.properties.has(name));
}
