/** Compares the headers of a response, or of a part of a form. */
import { member, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareDeprecation, stateOf } from './deprecation.ts';
import { align, compareMembers } from './members.ts';
import { compareRequired } from './required.ts';
import { compareValue } from './value.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareHeaders(walk: Walk, here: Vertex, [before, after]: [Site, Site]): void {
  const { common, gone, added } = align(byName(walk.base, before), byName(walk.revision, after));
  for (const [name, { pointer, raw }] of gone) {
    walk.emit(here, 'header-removed', { pointer, subject: `Header \`${name}\``, before: raw });
  }
  for (const [name, { pointer, raw }] of added) {
    walk.emit(here, 'header-added', { pointer, subject: `Header \`${name}\``, after: raw });
  }
  for (const [name, old, fresh] of common) compareHeader(walk, here, `Header \`${name}\``, [old, fresh]);
}

function byName({ contract }: Shapes, headers: Site): Map<string, Site> {
  return new Map([...membersAt(headers)].map(([name, site]) => [name.toLowerCase(), contract.resolve(site)]));
}

function compareHeader(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const [old, fresh] = [stateOf(before), stateOf(after)];
  const saysOnlyThat = compareDeprecation(walk, here, { subject, pointer: after.pointer, before: old, after: fresh });
  compareMembers(walk, here, [before, after], subject, {
    summary: 'text-changed',
    required: 'elsewhere',
    deprecated: 'elsewhere',
    schema: 'elsewhere',
    content: 'elsewhere',
    style: 'elsewhere',
    explode: 'elsewhere',
    description: saysOnlyThat ? 'elsewhere' : 'description-changed',
    example: 'example-changed',
    examples: 'example-changed',
  });
  compareRequired(walk, here, subject, [member(before, 'required'), member(after, 'required')]);
  compareValue(walk, here, subject, [before, after]);
}
