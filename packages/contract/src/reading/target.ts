/** What a reference leads to. */
import { isReference } from '../document.ts';
import { isObject, type JsonObject, keysOf } from '../json.ts';
import type { Source } from './sources.ts';
import type { Trail } from './trail.ts';

/** A node of a file. */
export interface Target {
  readonly node: unknown;
  readonly source: Source;
  readonly trail: Trail;
  /** The innermost resource that has the node. */
  readonly resource: Resource | undefined;
}

/** A schema with its own `$id`, in which `#/…` begins anew. */
export interface Resource {
  readonly node: JsonObject;
  readonly trail: Trail;
}

/** References through references that are followed before they count as a circle. */
const maxSteps = 100;

/**
 * @param resource the innermost one around the reference
 * @returns a text if the reference leads to nothing: what it leads to instead
 */
export function findTarget(
  reference: string,
  source: Source,
  resource: Resource | undefined,
  steps = 0,
): Target | string {
  const [address = '', ...rest] = reference.split('#');
  const fragment = rest.join('#');
  const nothing = 'where there is nothing';
  if (address === '') {
    const inner = resource && findIn({ ...resource, source, resource }, fragment, steps);
    return inner ?? findIn(startOf(source), fragment, steps) ?? nothing;
  }
  const named = findNamed(source.root, address);
  if (named !== undefined) return findIn({ ...named, source, resource: named }, fragment, steps) ?? nothing;
  const opened = source.open(address);
  return typeof opened === 'string' ? opened : (findIn(startOf(opened), fragment, steps) ?? nothing);
}

function startOf(source: Source): Target {
  return { node: source.root, source, trail: undefined, resource: undefined };
}

function findIn(start: Target, fragment: string, steps: number): Target | undefined {
  if (fragment !== '' && !fragment.startsWith('/')) {
    const anchored = find(start, (node) => node.$anchor === fragment || node.$dynamicAnchor === fragment);
    return anchored && { ...start, ...anchored };
  }
  let found = start;
  for (const key of keysOf(`#${fragment}`)) {
    const next = stepInto(found, key, steps);
    if (next === undefined) return undefined;
    found = next;
  }
  return found.node === undefined || found.node === null ? undefined : found;
}

/** A pointer may lead through another reference. */
function stepInto(target: Target, key: string, steps: number): Target | undefined {
  const { node, source, trail } = target;
  if (typeof node !== 'object' || node === null) return undefined;
  if (Object.hasOwn(node, key)) {
    const inner = { node: (node as JsonObject)[key], trail: { parent: trail, key } };
    return { source, ...inner, resource: isResource(inner) ? inner : target.resource };
  }
  if (!isReference(node) || steps === maxSteps) return undefined;
  const referred = findTarget(node.$ref, source, target.resource, steps + 1);
  return typeof referred === 'string' ? undefined : stepInto(referred, key, steps + 1);
}

function isResource(place: { node: unknown; trail: Trail }): place is Resource {
  return isObject(place.node) && typeof place.node.$id === 'string';
}

/** A schema with this `$id`, or the whole document with this `$self`. */
function findNamed(root: unknown, name: string): Resource | undefined {
  if (isObject(root) && root.$self === name) return { node: root, trail: undefined };
  return find({ node: root, trail: undefined }, (node) => node.$id === name);
}

function find(
  { node, trail }: { node: unknown; trail: Trail },
  isWanted: (node: JsonObject) => boolean,
): Resource | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (isObject(node) && isWanted(node)) return { node, trail };
  for (const [key, child] of Object.entries(node)) {
    const found = find({ node: child, trail: { parent: trail, key } }, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
