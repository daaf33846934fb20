import { pointer } from '../json.ts';

/** The keys that lead to a node. They share their beginnings, because a document has many nodes. */
export type Trail = { readonly parent: Trail; readonly key: string } | undefined;

export function keysOfTrail(trail: Trail): string[] {
  const keys: string[] = [];
  for (let step = trail; step !== undefined; step = step.parent) keys.push(step.key);
  return keys.reverse();
}

export function pointerOf(trail: Trail): string {
  return trail === undefined ? '#' : pointer(...keysOfTrail(trail));
}
