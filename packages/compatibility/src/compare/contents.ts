/** Compares the media types of a body, and their schemas. */
import { member, membersAt, type Site } from '../model/json.ts';
import { compareEncodings } from './encodings.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

/** @param isDelivered whether the API sends the body unasked, so that its receiver cannot choose the media type */
export function compareContents(
  walk: Walk,
  vertex: Vertex,
  subject: string,
  [before, after]: [Site, Site],
  isDelivered = false,
): void {
  const [oldTypes, newTypes] = [byName(before), byName(after)];
  const { common, removed, added } = align(oldTypes, newTypes);
  const subjectOf = (name: string) => `${subject} as \`${name}\``;
  const kind = isDelivered ? 'webhook-media-type' : 'media-type';
  for (const [name, oldType] of removed) {
    const { pointer } = oldType;
    const [range, newType] = rangeOf(name, newTypes);
    if (newType !== undefined) {
      walk.emit(vertex, 'media-type-generalised', { pointer, subject: subjectOf(name), before: name, after: range });
      compareMediaType(walk, vertex, subjectOf(name), [oldType, newType]);
    } else if (added.some(([other]) => isInside(other, name))) {
      walk.emit(vertex, 'media-type-specialised', { pointer, subject: subjectOf(name), before: name });
    } else walk.emit(vertex, `${kind}-removed`, { pointer, subject: subjectOf(name), before: name });
  }
  for (const [name, newType] of added) {
    const [range, oldType] = rangeOf(name, oldTypes);
    const { pointer } = newType;
    const rule = oldType === undefined ? (`${kind}-added` as const) : 'media-type-added';
    walk.emit(vertex, rule, { pointer, subject: subjectOf(name), before: range, after: name });
    if (oldType !== undefined) compareMediaType(walk, vertex, subjectOf(name), [oldType, newType]);
  }
  for (const [name, oldType, newType] of common) compareMediaType(walk, vertex, subjectOf(name), [oldType, newType]);
}

function compareMediaType(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, vertex, [before, after], subject, {
    schema: 'elsewhere',
    encoding: 'elsewhere',
    example: 'example-changed',
    examples: 'example-changed',
  });
  walk.visit([member(before, 'schema')], [member(after, 'schema')], vertex);
  compareEncodings(walk, vertex, subject, [before, after]);
}

/** The range that describes a media type which has no entry of its own. */
function rangeOf(name: string, types: ReadonlyMap<string, Site>): [range: string, mediaType: Site] | [] {
  for (const range of [`${name.split('/')[0]}/*`, '*/*']) {
    const mediaType = types.get(range);
    if (range !== name && mediaType !== undefined) return [range, mediaType];
  }
  return [];
}

/** Whether a media type is one of a range. */
function isInside(name: string, range: string): boolean {
  return range === '*/*' || (range.endsWith('/*') && name.startsWith(range.slice(0, -1)));
}

/** The media types by name. Case, and the space before parameters, do not matter. */
function byName(content: Site): Map<string, Site> {
  return new Map([...membersAt(content)].map(([name, site]) => [name.toLowerCase().replaceAll(/\s*;\s*/g, ';'), site]));
}
