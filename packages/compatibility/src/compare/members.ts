/** Members of an OpenAPI object: those that are compared as they are, and those that the gate does not know. */
import { at, equal, objectAt, type Site } from '../model/json.ts';
import { midSentence } from '../policy/mid-sentence.ts';
import type { RuleName } from '../policy/table.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

/** The rule that a differing member triggers; `elsewhere` when another module compares the member. */
export type MemberRule = RuleName | 'elsewhere';

/**
 * Compares the members of an OpenAPI object, one by one.
 *
 * @param known the rule of each member; any other member that differs is an `unknown-keyword`
 */
export function compareMembers(
  walk: Walk,
  vertex: Vertex,
  [before, after]: [Site, Site],
  subject: string,
  known: Readonly<Record<string, MemberRule>>,
): void {
  const [oldObject, newObject] = [objectAt(before), objectAt(after)];
  for (const key of new Set([...Object.keys(oldObject), ...Object.keys(newObject)])) {
    const rule = Object.hasOwn(known, key) ? known[key] : 'unknown-keyword';
    if (rule === undefined || rule === 'elsewhere' || equal(oldObject[key], newObject[key])) continue;
    const isDescription = rule === 'description-changed';
    walk.emit(vertex, isDescription && oldObject[key] === undefined ? 'description-added' : rule, {
      pointer: at(key in newObject ? after.pointer : before.pointer, key),
      subject: isDescription ? subject : `\`${key}\` of ${midSentence(subject)}`,
      before: oldObject[key],
      after: newObject[key],
    });
  }
}

/** Names that both objects have, only the first has, and only the second has. */
export function align<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): { common: [name: string, before: Value, after: Value][]; removed: [string, Value][]; added: [string, Value][] } {
  const common: [string, Value, Value][] = [];
  const removed: [string, Value][] = [];
  for (const [name, value] of before) {
    const revised = after.get(name);
    if (revised === undefined) removed.push([name, value]);
    else common.push([name, value, revised]);
  }
  return { common, removed, added: [...after].filter(([name]) => !before.has(name)) };
}
