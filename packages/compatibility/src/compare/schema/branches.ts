/** Which branch of a union has become which branch of the other. */
import { isObject, member } from '../../model/json.ts';
import type { Node, Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { Pair } from './index.ts';

export interface Branches {
  matched: [before: Node, after: Node][];
  gone: Node[];
  added: Node[];
}

/** Whether two branches belong together; the first criterion that pairs a branch wins. */
type Criterion = (before: Node, after: Node) => boolean;

/**
 * Pairs the branches: by the name of the component, by the value of the field that tells branches apart, by equal
 * content (a component that was renamed), and at last inline branches that resemble each other.
 */
export function matchBranches(pair: Pair, before: Node[], after: Node[]): Branches {
  const { base, revision } = pair.walk;
  const names = [discriminatorOf(pair.before), discriminatorOf(pair.after)];
  const tagOf = (shapes: Shapes, node: Node) => tag(shapes, node, names);
  const criteria: Criterion[] = [
    (one, other) => isSame(nameOf(base, one), nameOf(revision, other)),
    (one, other) => isSame(tagOf(base, one), tagOf(revision, other)),
    (one, other) => resemble(base.of(one), revision.of(other), 'all') && pair.walk.areEquivalent(one, other),
    (one, other) => {
      const isNamed = nameOf(base, one) !== undefined || nameOf(revision, other) !== undefined;
      const isTagged = tagOf(base, one) !== undefined && tagOf(revision, other) !== undefined;
      return !isNamed && !isTagged && resemble(base.of(one), revision.of(other), 'some');
    },
  ];
  const matched: [Node, Node][] = [];
  let gone = before;
  const added = [...after];
  for (const belongs of criteria) {
    gone = gone.filter((one) => {
      const index = added.findIndex((other) => belongs(one, other));
      const other = index < 0 ? undefined : added.splice(index, 1)[0];
      if (other !== undefined) matched.push([one, other]);
      return other === undefined;
    });
  }
  return { matched, gone, added };
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

/** Place of the component that the branch refers to, or is. */
function nameOf({ contract }: Shapes, node: Node): string | undefined {
  const [site] = node;
  if (site === undefined || node.length > 1) return undefined;
  if (isObject(site.raw) && '$ref' in site.raw) return contract.target(site.raw.$ref, site.pointer).pointer;
  return /^#\/components\/schemas\/[^/]+$/.test(site.pointer) ? site.pointer : undefined;
}

function discriminatorOf(shape: Shape): string | undefined {
  const entry = shape.entries.get('discriminator')?.[0];
  const name = entry === undefined ? undefined : member(entry, 'propertyName').raw;
  return typeof name === 'string' ? name : undefined;
}

/** The constant that a branch demands of the discriminating field; without a discriminator, of any field. */
function tag(shapes: Shapes, node: Node, names: (string | undefined)[]): string | undefined {
  const shape = shapes.of(node);
  if (shape.values?.list.length === 1) return JSON.stringify(shape.values.list);
  for (const [name, property] of shape.properties) {
    if (names.some((wanted) => wanted !== undefined) && !names.includes(name)) continue;
    const { values } = shapes.of(property);
    if (values?.list.length === 1) return JSON.stringify([name, values.list]);
  }
  return undefined;
}

/** Same types; of objects, all or some of the fields in common. */
function resemble(one: Shape, other: Shape, share: 'all' | 'some'): boolean {
  if (one.types !== other.types || one.unions.length !== other.unions.length) return false;
  const common = [...one.properties.keys()].filter((name) => other.properties.has(name)).length;
  const [few, many] = [one.properties.size, other.properties.size].sort((a, b) => a - b) as [number, number];
  if (share === 'all') return common === many;
  return few === 0 ? many === 0 : common > 0;
}
