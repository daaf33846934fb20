/** Compares what a caller must prove: who could call the operation before must still be able to. */
import { equal, itemsAt, membersAt, type Site, stringsAt } from '../model/json.ts';
import type { Vertex, Walk } from './walk.ts';

/** Schemes that are needed together, each with its scopes. */
type Alternative = Map<string, string[]>;

export function compareSecurity(walk: Walk, here: Vertex, name: string, [before, after]: [Site, Site]): void {
  const [old, fresh] = [alternativesOf(before), alternativesOf(after)];
  const isWithin = (list: Alternative[], other: Alternative) => list.some((one) => isEqual(one, other));
  if (old.every((one) => isWithin(fresh, one)) && fresh.every((one) => isWithin(old, one))) return;
  const suffices = old.every((credentials) => fresh.some((needed) => isContained(needed, credentials)));
  walk.emit(here, suffices ? 'security-loosened' : 'security-tightened', {
    pointer: after.raw === undefined ? before.pointer : after.pointer,
    subject: `The credentials of \`${name}\``,
    before: before.raw,
    after: after.raw,
  });
}

/** Without requirements everybody may call. */
function alternativesOf(site: Site): Alternative[] {
  const items = itemsAt(site);
  if (items.length === 0) return [new Map()];
  return items.map((item) => new Map([...membersAt(item)].map(([name, scopes]) => [name, stringsAt(scopes).sort()])));
}

function isEqual(one: Alternative, other: Alternative): boolean {
  return equal(one, other);
}

/** Whether everything that is needed is among the credentials. */
function isContained(needed: Alternative, credentials: Alternative): boolean {
  return [...needed].every(([name, scopes]) => {
    const granted = credentials.get(name);
    return granted !== undefined && scopes.every((scope) => granted.includes(scope));
  });
}
