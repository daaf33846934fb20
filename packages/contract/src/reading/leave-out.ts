/** Takes out of a document what cannot be read: whole operations, with the reason. */
import { type Document, methods, resolveIn } from '../document.ts';
import { isObject, type JsonObject, keysOf, object, pointer } from '../json.ts';
import type { LeftOutOperation } from '../model.ts';
import type { Assembled, Fault } from './assemble.ts';
import { keysOfTrail } from './trail.ts';

/** Removes operations from a document, which changes. */
export function leaveOut(document: Document, { faults, links }: Assembled): LeftOutOperation[] {
  const reasons = spread(faults, links);
  const removals: (() => void)[] = [];
  const leftOut = (['paths', 'webhooks'] as const).flatMap((section) =>
    Object.entries(document[section]).flatMap(([path, node]) => {
      const item = object(resolveIn(document, node));
      const itemKeys = isObject(node) && typeof node.$ref === 'string' ? keysOf(node.$ref) : [section, path];
      const whole = reasons.get(unit(itemKeys)) ?? reasons.get(unit([...itemKeys, 'parameters']));
      if (whole !== undefined && !methods.some((method) => method in item))
        return [{ operation: path, path, reason: whole }];
      return Object.keys(item).flatMap((key): LeftOutOperation[] => {
        const reason = isMethod(key)
          ? (whole ?? reasons.get(unit([...itemKeys, key])))
          : whyUnknown(key, item[key], pointer(...itemKeys, key));
        if (reason === undefined) return [];
        removals.push(() => delete item[key]);
        return [{ ...nameOf(object(item[key]), key, path), path, reason }];
      });
    }),
  );
  // Two paths may share an item.
  for (const remove of removals) remove();
  return leftOut;
}

function nameOf(
  { operationId }: JsonObject,
  key: string,
  path: string,
): Pick<LeftOutOperation, 'operation' | 'method'> {
  if (key === 'additionalOperations') return { operation: path };
  const method = key.toUpperCase();
  return { operation: typeof operationId === 'string' ? operationId : `${method} ${path}`, method };
}

function isMethod(key: string): boolean {
  return (methods as readonly string[]).includes(key);
}

/** Why an operation is left out whose key is not one of the methods; `undefined` for a key of something else. */
function whyUnknown(key: string, node: unknown, place: string): string | undefined {
  if (key === 'query' || key === 'additionalOperations') {
    return isObject(node) ? `${place} is of OpenAPI 3.2, whose new methods are not supported` : undefined;
  }
  return isMethod(key.toLowerCase()) ? `${place} is not read, because methods are written in small letters` : undefined;
}

/** The first reason for each part of a document that cannot be read, or leads to a part that cannot. */
function spread(faults: readonly Fault[], links: Assembled['links']): Map<string, string> {
  const reasons = new Map<string, string>();
  if (faults.length === 0) return reasons;
  const users = new Map<string, Set<string>>();
  for (const { trail, node } of links) {
    const target = unit(keysOf(String(node.$ref)));
    const known = users.get(target) ?? new Set();
    users.set(target, known.add(unit(keysOfTrail(trail))));
  }
  const queue = faults.map(({ trail, message }): [string, string] => [unit(keysOfTrail(trail)), message]);
  for (const [place, reason] of queue) {
    if (reasons.has(place)) continue;
    reasons.set(place, reason);
    for (const user of users.get(place) ?? []) queue.push([user, reason]);
  }
  return reasons;
}

/** The part of a document that is read or left out as a whole: an operation, or a component. */
function unit(keys: readonly string[]): string {
  const isItem = keys[0] === 'components' && keys[1] === 'pathItems';
  return pointer(...keys.slice(0, isItem ? 4 : 3));
}
