/** Compares the headers of a response, or of a part of a form. */
import { member, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareDeprecation, deprecationOf } from './deprecation.ts';
import { align, compareMembers } from './members.ts';
import { compareRequired } from './required.ts';
import { compareValue } from './value.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

export function compareHeaders(walk: Walk, vertex: Vertex, [before, after]: [Site, Site]): void {
  const { common, removed, added } = align(byName(walk.base, before), byName(walk.revision, after));
  for (const [name, { pointer, raw }] of removed) {
    walk.emit(vertex, 'header-removed', { pointer, subject: `Header \`${name}\``, before: raw });
  }
  for (const [name, { pointer, raw }] of added) {
    walk.emit(vertex, 'header-added', { pointer, subject: `Header \`${name}\``, after: raw });
  }
  for (const [name, oldHeader, newHeader] of common) {
    compareHeader(walk, vertex, `Header \`${name}\``, [oldHeader, newHeader]);
  }
}

function byName({ contract }: Shapes, headers: Site): Map<string, Site> {
  return new Map([...membersAt(headers)].map(([name, site]) => [name.toLowerCase(), contract.resolve(site)]));
}

function compareHeader(walk: Walk, vertex: Vertex, subject: string, pair: [Site, Site]): void {
  const [before, after] = pair;
  const isAnnounced = compareDeprecation(walk, vertex, {
    subject,
    pointer: after.pointer,
    before: deprecationOf(before),
    after: deprecationOf(after),
  });
  compareMembers(walk, vertex, pair, subject, {
    summary: 'text-changed',
    required: 'elsewhere',
    deprecated: 'elsewhere',
    schema: 'elsewhere',
    content: 'elsewhere',
    style: 'elsewhere',
    explode: 'elsewhere',
    description: isAnnounced ? 'elsewhere' : 'description-changed',
    example: 'example-changed',
    examples: 'example-changed',
  });
  compareRequired(walk, vertex, subject, [member(before, 'required'), member(after, 'required')]);
  compareValue(walk, vertex, subject, pair);
}
