/** Compares the media types of a body, and their schemas. */
import { member, membersAt, type Site } from '../model/json.ts';
import { compareEncodings } from './encodings.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareContents(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const { common, gone, added } = align(byName(before), byName(after));
  for (const [name, { pointer }] of gone) {
    walk.emit(here, 'media-type-removed', { pointer, subject: `${subject} as \`${name}\``, before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(here, 'media-type-added', { pointer, subject: `${subject} as \`${name}\``, after: name });
  }
  for (const [name, old, fresh] of common) {
    const part = `${subject} as \`${name}\``;
    compareMembers(walk, here, [old, fresh], part, {
      schema: 'elsewhere',
      encoding: 'elsewhere',
      example: 'example-changed',
      examples: 'example-changed',
    });
    const [schema, revised] = [member(old, 'schema'), member(fresh, 'schema')];
    walk.visit([schema], [revised], here);
    compareEncodings(walk, here, part, [old, fresh]);
  }
}

/** Media types do not depend on case, nor on the space before their parameters. */
function byName(content: Site): Map<string, Site> {
  return new Map([...membersAt(content)].map(([name, site]) => [name.toLowerCase().replaceAll(/\s*;\s*/g, ';'), site]));
}
