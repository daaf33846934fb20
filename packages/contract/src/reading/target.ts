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
  if (address === '') {
    const inner = resource && findIn(resource.node, fragment, source, resource.trail, steps);
    return inner ?? findIn(source.root, fragment, source, undefined, steps) ?? 'where there is nothing';
  }
  const named = findNamed(source.root, address);
  if (named !== undefined) {
    return findIn(named.node, fragment, source, named.trail, steps) ?? 'where there is nothing';
  }
  const opened = source.open(address);
  if (typeof opened === 'string') return opened;
  return findIn(opened.root, fragment, opened, undefined, steps) ?? 'where there is nothing';
}

function findIn(root: unknown, fragment: string, source: Source, start: Trail, steps: number): Target | undefined {
  if (fragment !== '' && !fragment.startsWith('/')) {
    const anchored = find(root, (node) => node.$anchor === fragment || node.$dynamicAnchor === fragment, start);
    return anchored && { ...anchored, source };
  }
  let found: Target = { node: root, source, trail: start };
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
  if (Object.hasOwn(node, key)) return { node: (node as JsonObject)[key], source, trail: { parent: trail, key } };
  if (!isReference(node) || steps === maxSteps) return undefined;
  const referred = findTarget(node.$ref, source, undefined, steps + 1);
  return typeof referred === 'string' ? undefined : stepInto(referred, key, steps + 1);
}

/** A schema with this `$id`, or the whole document with this `$self`. */
function findNamed(root: unknown, name: string): Resource | undefined {
  if (!isObject(root)) return undefined;
  if (root.$self === name) return { node: root, trail: undefined };
  return find(root, (node) => node.$id === name, undefined);
}

function find(root: unknown, isWanted: (node: JsonObject) => boolean, start: Trail): Resource | undefined {
  if (typeof root !== 'object' || root === null) return undefined;
  if (isObject(root) && isWanted(root)) return { node: root, trail: start };
  for (const [key, child] of Object.entries(root)) {
    const found = find(child, isWanted, { parent: start, key });
    if (found !== undefined) return found;
  }
  return undefined;
}
