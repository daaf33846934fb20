/** Compares two schemas: every keyword by what it means, and an unknown one as a break. */
import { isObject } from '../../model/json.ts';
import { annotations, type Node, type Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { Vertex, Walk } from '../walk.ts';
import { compareAnnotations } from './annotations.ts';
import { compareConditions } from './conditions.ts';
import { compareConstraints } from './constraints.ts';
import { compareDefaults } from './defaults.ts';
import { compareDiscriminators } from './discriminator.ts';
import { compareFormats } from './formats.ts';
import { compareItems } from './items.ts';
import { compareOpenness } from './openness.ts';
import { compareProperties } from './properties.ts';
import { compareTypes } from './types.ts';
import { compareUnions } from './unions.ts';
import { compareUnknown } from './unknown.ts';
import { compareValues } from './values.ts';

/** Two shapes under comparison. */
export interface Pair {
  walk: Walk;
  here: Vertex;
  before: Shape;
  after: Shape;
  beforeNode: Node;
  afterNode: Node;
  /** Compares two other shapes in their stead. */
  compare(pair: Pair): void;
}

export function compareSchemas(walk: Walk, beforeNode: Node, afterNode: Node, here: Vertex): void {
  if (!areSameLeaf(beforeNode, afterNode)) compareSchemasFully(walk, beforeNode, afterNode, here);
}

/** The same without a short cut, so that every keyword is looked at. */
export function compareSchemasFully(walk: Walk, beforeNode: Node, afterNode: Node, here: Vertex): void {
  const before = walk.base.of(beforeNode);
  const after = walk.revision.of(afterNode);
  const pair: Pair = { walk, here, before, after, beforeNode, afterNode, compare: compareShapes };
  compareAnnotations(pair);
  const [one, other] = [behindWords(walk.base, beforeNode), behindWords(walk.revision, afterNode)];
  const [isOne, isOther] = [one !== beforeNode, other !== afterNode];
  if ((isOne || isOther) && ((isOne && isOther) || one[0]?.pointer === other[0]?.pointer)) {
    walk.visit(one, other, here);
    return;
  }
  visitComponents(pair);
  compareShapes(pair);
}

function compareShapes(pair: Pair): void {
  // A union that appeared around a schema, or disappeared, explains every other difference.
  if (compareUnions(pair) === 'explained') return;
  compareTypes(pair);
  compareValues(pair);
  compareFormats(pair);
  compareConstraints(pair);
  compareDefaults(pair);
  compareProperties(pair);
  compareOpenness(pair);
  compareItems(pair);
  compareConditions(pair);
  compareDiscriminators(pair);
  compareUnknown(pair);
}

/** Most schemas are a type and a description, and have not changed. */
function areSameLeaf(before: Node, after: Node): boolean {
  const [one, other] = [before[0]?.raw, after[0]?.raw];
  if (before.length !== 1 || after.length !== 1 || !isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length || '$ref' in one) return false;
  return keys.every((key) => typeof one[key] !== 'object' && one[key] === other[key]);
}

/** The component behind a `$ref`, or an `allOf` of one, that has nothing but words beside it. */
function behindWords({ contract }: Shapes, node: Node): Node {
  const [site] = node;
  if (site === undefined || node.length > 1 || !isObject(site.raw)) return node;
  const { $ref, allOf, ...rest } = site.raw;
  if (!Object.keys(rest).every((keyword) => annotations.has(keyword))) return node;
  const only: unknown = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : undefined;
  const isWrapped = $ref === undefined && isObject(only) && Object.keys(only).length === 1;
  const reference = isWrapped ? only.$ref : allOf === undefined ? $ref : undefined;
  return reference === undefined ? node : [contract.target(reference, `${site.pointer}/$ref`)];
}

/**
 * A component that both shapes contain is an exported type: its fields are compared under its own name, in the
 * directions in which it is used here.
 */
function visitComponents({ walk, here, before, after, beforeNode, afterNode }: Pair): void {
  for (const pointer of before.parts) {
    if (!/^#\/components\/schemas\/[^/]+$/.test(pointer) || !after.parts.includes(pointer)) continue;
    const isItself = before.pointer === pointer && after.pointer === pointer;
    if (isItself && beforeNode.length === 1 && afterNode.length === 1) continue;
    const [one, other] = [walk.base, walk.revision].map(({ contract }): Node => [contract.target(pointer, pointer)]);
    if (one !== undefined && other !== undefined) walk.visit(one, other, here);
  }
}
