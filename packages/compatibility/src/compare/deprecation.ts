/** Compares deprecations: users of what is going to be removed need to know its replacement. */
import { booleanAt, member, type Site } from '../model/json.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

/** What a part of the contract says about its deprecation. */
export interface Deprecation {
  deprecated: boolean;
  description: string;
}

/** How a description names the replacement; the lint rules of the contract demand the same form. */
const replacement = /\buse `[^`]+`/i;

/** @returns whether the description was only extended by the announcement, which does not count as a separate change */
export function compareDeprecation(
  walk: Walk,
  vertex: Vertex,
  { subject, pointer, before, after }: { subject: string; pointer: string; before: Deprecation; after: Deprecation },
): boolean {
  if (before.deprecated === after.deprecated) return false;
  const introduced = replacement.test(after.description) ? 'deprecated' : 'deprecated-without-replacement';
  walk.emit(vertex, after.deprecated ? introduced : 'deprecation-lifted', {
    pointer,
    subject,
    before: before.deprecated,
    after: after.deprecated,
  });
  return after.deprecated && before.description !== after.description && after.description.includes(before.description);
}

/** The deprecation of an operation, a parameter or a header. */
export function deprecationOf(site: Site): Deprecation {
  const { raw } = member(site, 'description');
  return { deprecated: booleanAt(member(site, 'deprecated')), description: raw === undefined ? '' : String(raw) };
}
