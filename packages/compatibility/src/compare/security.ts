/** Compares required credentials: every caller that could call the operation before must still be able to. */
import { equal, itemsAt, membersAt, type Site, stringsAt } from '../model/json.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

/** Schemes that are needed together, each with its scopes. */
type Alternative = Map<string, string[]>;

export function compareSecurity(walk: Walk, vertex: Vertex, name: string, [before, after]: [Site, Site]): void {
  const [accepted, revised] = [alternativesOf(before), alternativesOf(after)];
  if (includesAll(accepted, revised) && includesAll(revised, accepted)) return;
  const isLoosened = accepted.every((credentials) => revised.some((needed) => suffices(credentials, needed)));
  walk.emit(vertex, isLoosened ? 'security-loosened' : 'security-tightened', {
    pointer: after.raw === undefined ? before.pointer : after.pointer,
    subject: `The credentials of \`${name}\``,
    before: before.raw,
    after: after.raw,
  });
}

/** The alternatives; without any requirement, no credentials. */
function alternativesOf(site: Site): Alternative[] {
  const items = itemsAt(site);
  if (items.length === 0) return [new Map()];
  return items.map((item) => new Map([...membersAt(item)].map(([name, scopes]) => [name, stringsAt(scopes).sort()])));
}

function includesAll(list: Alternative[], others: Alternative[]): boolean {
  return others.every((other) => list.some((alternative) => equal(alternative, other)));
}

/** Whether the credentials include every scheme and scope that is needed. */
function suffices(credentials: Alternative, needed: Alternative): boolean {
  return [...needed].every(([name, scopes]) => {
    const granted = credentials.get(name);
    return granted !== undefined && scopes.every((scope) => granted.includes(scope));
  });
}
