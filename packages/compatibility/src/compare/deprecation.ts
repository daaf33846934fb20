/** Something is about to go away: its users need to know what to use instead. */
import { booleanAt, member, type Site } from '../model/json.ts';
import type { Vertex, Walk } from './walk.ts';

interface Deprecation {
  subject: string;
  pointer: string;
  before: { deprecated: boolean; description: string };
  after: { deprecated: boolean; description: string };
}

/** The form that the lint rules of the contract demand as well. */
const replacement = /\buse `[^`]+`/i;

/** @returns whether the description has only been extended by the deprecation, so that it is no change of its own */
export function compareDeprecation(
  walk: Walk,
  here: Vertex,
  { subject, pointer, before, after }: Deprecation,
): boolean {
  if (before.deprecated === after.deprecated) return false;
  const kind = !after.deprecated
    ? 'deprecation-lifted'
    : replacement.test(after.description)
      ? 'deprecated'
      : 'deprecated-without-replacement';
  walk.emit(here, kind, { pointer, subject, before: before.deprecated, after: after.deprecated });
  return after.deprecated && before.description !== after.description && after.description.includes(before.description);
}

/** What an operation, a parameter or a header says about itself. */
export function stateOf(site: Site): { deprecated: boolean; description: string } {
  const { raw } = member(site, 'description');
  return { deprecated: booleanAt(member(site, 'deprecated')), description: raw === undefined ? '' : String(raw) };
}
