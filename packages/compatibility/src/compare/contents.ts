/** Compares the media types of a body, and their schemas. */
import { member, membersAt, type Site } from '../model/json.ts';
import { compareEncodings } from './encodings.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareContents(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const { common, removed, added } = align(byName(before), byName(after));
  const subjectOf = (name: string) => `${subject} as \`${name}\``;
  for (const [name, { pointer }] of removed) {
    walk.emit(vertex, 'media-type-removed', { pointer, subject: subjectOf(name), before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(vertex, 'media-type-added', { pointer, subject: subjectOf(name), after: name });
  }
  for (const [name, oldMediaType, newMediaType] of common) {
    compareMembers(walk, vertex, [oldMediaType, newMediaType], subjectOf(name), {
      schema: 'elsewhere',
      encoding: 'elsewhere',
      example: 'example-changed',
      examples: 'example-changed',
    });
    walk.visit([member(oldMediaType, 'schema')], [member(newMediaType, 'schema')], vertex);
    compareEncodings(walk, vertex, subjectOf(name), [oldMediaType, newMediaType]);
  }
}

/** The media types by name. Case, and the space before parameters, do not matter. */
function byName(content: Site): Map<string, Site> {
  return new Map([...membersAt(content)].map(([name, site]) => [name.toLowerCase().replaceAll(/\s*;\s*/g, ';'), site]));
}
