/** Compares how the fields of a form are written. */
import { equal, isObject, member, membersAt, type Site } from '../model/json.ts';
import { midSentence } from '../policy/mid-sentence.ts';
import { compareHeaders } from './headers.ts';
import { compareMembers } from './members.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

const settings = ['style', 'explode', 'allowReserved', 'contentType'] as const;

export function compareEncodings(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const [oldEncodings, newEncodings] = [membersAt(member(before, 'encoding')), membersAt(member(after, 'encoding'))];
  if (oldEncodings.size === 0 && newEncodings.size === 0) return;
  const [oldFields, newFields] = [fieldsOf(walk.base, before), fieldsOf(walk.revision, after)];
  for (const name of new Set([...oldEncodings.keys(), ...newEncodings.keys()])) {
    const [oldEncoding, newEncoding] = [oldEncodings.get(name), newEncodings.get(name)];
    // An encoding that is added or removed together with its field is not a separate change.
    if (oldEncoding === undefined && !oldFields.has(name)) continue;
    if (newEncoding === undefined && !newFields.has(name)) continue;
    compareEncoding(walk, vertex, `\`${name}\` in ${midSentence(subject)}`, [
      oldEncoding ?? { raw: {}, pointer: before.pointer },
      newEncoding ?? { raw: {}, pointer: oldEncoding?.pointer ?? after.pointer },
    ]);
  }
}

function compareEncoding(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, vertex, [before, after], subject, {
    ...Object.fromEntries(settings.map((key) => [key, 'elsewhere'] as const)),
    headers: 'elsewhere',
  });
  for (const key of settings) {
    const [oldSetting, newSetting] = [settingOf(before, key), settingOf(after, key)];
    if (equal(oldSetting, newSetting)) continue;
    walk.emit(vertex, 'serialisation-changed', {
      pointer: after.pointer,
      subject: `\`${key}\` of ${subject}`,
      before: oldSetting,
      after: newSetting,
    });
  }
  compareHeaders(walk, vertex, [member(before, 'headers'), member(after, 'headers')]);
}

/** The value of a setting, or its default. */
function settingOf(site: Site, key: (typeof settings)[number]): unknown {
  const { raw } = member(site, key);
  switch (key) {
    case 'style':
      return raw ?? 'form';
    case 'explode':
      return raw ?? settingOf(site, 'style') === 'form';
    case 'allowReserved':
      return raw ?? false;
    case 'contentType':
      return raw;
  }
}

/** Names of the fields of a form. */
function fieldsOf(shapes: Walk['base'], mediaType: Site): Set<string> {
  const schema = member(mediaType, 'schema');
  return isObject(schema.raw) ? new Set(shapes.of([schema]).properties.keys()) : new Set();
}
