/** Maps of names, such as paths or responses, among which OpenAPI allows extensions. */
import { membersAt, objectAt, type Site } from '../model/json.ts';
import { compareMembers } from './members.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

function isExtension(name: string): boolean {
  return name.startsWith('x-');
}

/** The members of the map, without its extensions. */
export function namesAt(site: Site): Map<string, Site> {
  return new Map([...membersAt(site)].filter(([name]) => !isExtension(name)));
}

/** Compares the extensions of the map; its other members are compared by the caller. */
export function compareExtensions(walk: Walk, vertex: Vertex, pair: [Site, Site], subject: string): void {
  const names = pair.flatMap((site) => Object.keys(objectAt(site))).filter((name) => !isExtension(name));
  const known = Object.fromEntries(names.map((name) => [name, 'elsewhere'] as const));
  compareMembers(walk, vertex, pair, subject, known);
}
