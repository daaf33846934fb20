/** How the fields of a form are written. */
import { equal, isObject, member, membersAt, type Site } from '../model/json.ts';
import { compareHeaders } from './headers.ts';
import { compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

const settings = ['style', 'explode', 'allowReserved', 'contentType'] as const;

export function compareEncodings(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const [old, fresh] = [membersAt(member(before, 'encoding')), membersAt(member(after, 'encoding'))];
  if (old.size === 0 && fresh.size === 0) return;
  const [had, has] = [fieldsOf(walk.base, before), fieldsOf(walk.revision, after)];
  for (const name of new Set([...old.keys(), ...fresh.keys()])) {
    const [one, other] = [old.get(name), fresh.get(name)];
    // The encoding of a field comes and goes with the field.
    if ((one === undefined && !had.has(name)) || (other === undefined && !has.has(name))) continue;
    compareEncoding(walk, here, `\`${name}\` in ${subject.replace(/^The/, 'the')}`, [
      one ?? { raw: {}, pointer: before.pointer },
      other ?? { raw: {}, pointer: one?.pointer ?? after.pointer },
    ]);
  }
}

function compareEncoding(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, here, [before, after], subject, {
    ...Object.fromEntries(settings.map((key) => [key, 'elsewhere'])),
    headers: 'elsewhere',
  });
  for (const key of settings) {
    const [one, other] = [settingOf(before, key), settingOf(after, key)];
    if (equal(one, other)) continue;
    walk.emit(here, 'serialisation-changed', {
      pointer: after.pointer,
      subject: `\`${key}\` of ${subject}`,
      before: one,
      after: other,
    });
  }
  compareHeaders(walk, here, [member(before, 'headers'), member(after, 'headers')]);
}

function settingOf(site: Site, key: (typeof settings)[number]): unknown {
  const { raw } = member(site, key);
  switch (key) {
    case 'style':
      return raw ?? 'form';
    case 'explode':
      return raw ?? settingOf(site, 'style') === 'form';
    case 'allowReserved':
      return raw ?? false;
    default:
      return raw;
  }
}

/** Names of the fields of the object in a body. */
function fieldsOf(shapes: Walk['base'], mediaType: Site): Set<string> {
  const schema = member(mediaType, 'schema');
  return isObject(schema.raw) ? new Set(shapes.of([schema]).properties.keys()) : new Set();
}
