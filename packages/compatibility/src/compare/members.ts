/** Members of an OpenAPI object: those that are compared as they are, and those that the gate does not know. */
import { at, equal, objectAt, type Site } from '../model/json.ts';
import type { RuleName } from '../policy/table.ts';
import type { Vertex, Walk } from './walk.ts';

/** The rule that speaks when a member differs; `elsewhere` when another module compares the member. */
export type MemberRule = RuleName | 'elsewhere';

/**
 * Compares the members of an OpenAPI object, one by one.
 *
 * @param known the rule of each member; any other member that differs is an `unknown-keyword`
 */
export function compareMembers(
  walk: Walk,
  here: Vertex,
  [before, after]: [Site, Site],
  subject: string,
  known: Readonly<Record<string, MemberRule>>,
): void {
  const [old, fresh] = [objectAt(before), objectAt(after)];
  for (const key of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
    const kind = Object.hasOwn(known, key) ? known[key] : 'unknown-keyword';
    if (kind === undefined || kind === 'elsewhere' || equal(old[key], fresh[key])) continue;
    const isNew = kind === 'description-changed' && old[key] === undefined;
    walk.emit(here, isNew ? 'description-added' : kind, {
      pointer: at(key in fresh ? after.pointer : before.pointer, key),
      subject: kind === 'description-changed' ? subject : `\`${key}\` of ${subject}`,
      before: old[key],
      after: fresh[key],
    });
  }
}

/** Names that both objects have, only the first has, and only the second has. */
export function align<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): { common: [name: string, before: Value, after: Value][]; gone: [string, Value][]; added: [string, Value][] } {
  const common: [string, Value, Value][] = [];
  const gone: [string, Value][] = [];
  for (const [name, value] of before) {
    const other = after.get(name);
    if (other === undefined) gone.push([name, value]);
    else common.push([name, value, other]);
  }
  return { common, gone, added: [...after].filter(([name]) => !before.has(name)) };
}
