/** Compares two schemas: each keyword by its meaning, and an unknown one as a break. */
import { isObject } from '../../model/json.ts';
import { annotations, type Node } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { Vertex } from '../vertex.ts';
import type { Walk } from '../walk.ts';
import { compareAnnotations } from './annotations.ts';
import { compareConditions } from './conditions.ts';
import { compareConstraints } from './constraints.ts';
import { compareDefaults } from './defaults.ts';
import { compareDiscriminators } from './discriminator.ts';
import { compareFormats } from './formats.ts';
import { compareItems } from './items.ts';
import { compareOpenness } from './openness.ts';
import type { Pair } from './pair.ts';
import { compareProperties } from './properties.ts';
import { compareTypes } from './types.ts';
import { compareUnions, withoutPlainUnion } from './unions.ts';
import { compareUnknown } from './unknown.ts';
import { compareValues } from './values.ts';

export function compareSchemas(walk: Walk, beforeNode: Node, afterNode: Node, vertex: Vertex): void {
  if (!areSameLeaf(beforeNode, afterNode)) compareSchemasFully(walk, beforeNode, afterNode, vertex);
}

/** The same without a short cut, so that every keyword is read. */
export function compareSchemasFully(walk: Walk, beforeNode: Node, afterNode: Node, vertex: Vertex): void {
  const before = walk.base.of(beforeNode);
  const after = walk.revision.of(afterNode);
  const pair: Pair = { walk, vertex, before, after, beforeNode, afterNode };
  compareAnnotations(pair);
  const [oldTarget, newTarget] = [targetOf(walk.base, beforeNode), targetOf(walk.revision, afterNode)];
  if (oldTarget !== undefined && newTarget !== undefined) walk.visit(oldTarget, newTarget, vertex);
  else if (oldTarget !== undefined && isSamePlace(oldTarget, afterNode)) walk.visit(oldTarget, afterNode, vertex);
  else if (newTarget !== undefined && isSamePlace(beforeNode, newTarget)) walk.visit(beforeNode, newTarget, vertex);
  else {
    visitComponents(pair);
    compareShapes(pair);
  }
}

function compareShapes(original: Pair): void {
  const pair = withoutPlainUnion(original);
  // A union that was added around a schema, or removed, explains every other difference.
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

// Stryker disable all: a short cut, without which the same is found in more time
/** Whether both nodes are the same schema of plain keywords: most are a type and a description. */
function areSameLeaf(beforeNode: Node, afterNode: Node): boolean {
  const [before, after] = [beforeNode[0].raw, afterNode[0].raw];
  if (beforeNode.length !== 1 || afterNode.length !== 1 || !isObject(before) || !isObject(after)) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length || '$ref' in before) return false;
  return keys.every((key) => typeof before[key] !== 'object' && before[key] === after[key]);
}
// Stryker restore all

/** The component behind a `$ref`, or behind an `allOf` of one `$ref`, if the only other keywords are annotations. */
function targetOf({ contract }: Shapes, node: Node): Node | undefined {
  const [site, ...others] = node;
  if (others.length > 0 || !isObject(site.raw)) return undefined;
  const { $ref, allOf, ...rest } = site.raw;
  if (!Object.keys(rest).every((keyword) => annotations.has(keyword))) return undefined;
  const only: unknown = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : undefined;
  const isWrapped = $ref === undefined && isObject(only) && Object.keys(only).length === 1;
  const reference = isWrapped ? only.$ref : allOf === undefined ? $ref : undefined;
  return reference === undefined ? undefined : [contract.target(reference, `${site.pointer}/$ref`)];
}

function isSamePlace(a: Node, b: Node): boolean {
  return a[0].pointer === b[0].pointer;
}

/**
 * Visits the components that both shapes contain. A component is an exported type: its fields are compared under its
 * own name, in the directions in which these schemas use it.
 */
function visitComponents({ walk, vertex, before, after }: Pair): void {
  for (const pointer of before.parts) {
    if (!/^#\/components\/schemas\/[^/]+$/.test(pointer) || !after.parts.includes(pointer)) continue;
    const target = ({ contract }: Shapes): Node => [contract.target(pointer, pointer)];
    walk.visit(target(walk.base), target(walk.revision), vertex);
  }
}
