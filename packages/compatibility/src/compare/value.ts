/** Compares the value of a parameter or header: its notation, and its schema. */
import { equal, member, type Site } from '../model/json.ts';
import { midSentence } from '../policy/mid-sentence.ts';
import { compareContents } from './contents.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

const settings = ['style', 'explode', 'allowReserved', 'allowEmptyValue'] as const;
type Setting = (typeof settings)[number];

export function compareValue(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  for (const key of settings) {
    const [oldSetting, newSetting] = [settingOf(before, key), settingOf(after, key)];
    if (equal(oldSetting, newSetting)) continue;
    walk.emit(vertex, ruleOf(key, newSetting), {
      pointer: after.pointer,
      subject: `\`${key}\` of ${midSentence(subject)}`,
      before: oldSetting,
      after: newSetting,
    });
  }
  const [oldContent, newContent] = [member(before, 'content'), member(after, 'content')];
  if ((oldContent.raw === undefined) !== (newContent.raw === undefined)) {
    // Plain text on one side, a media type on the other.
    const { pointer } = after;
    walk.emit(vertex, 'serialisation-changed', { pointer, subject, before: before.raw, after: after.raw });
  } else if (newContent.raw !== undefined) compareContents(walk, vertex, subject, [oldContent, newContent]);
  else walk.visit([member(before, 'schema')], [member(after, 'schema')], vertex);
}

function ruleOf(
  key: Setting,
  value: unknown,
): 'serialisation-changed' | 'constraint-loosened' | 'constraint-tightened' {
  if (key !== 'allowEmptyValue') return 'serialisation-changed';
  return value === true ? 'constraint-loosened' : 'constraint-tightened';
}

/** The value of a setting, or its default. */
function settingOf(site: Site, key: Setting): unknown {
  const { raw } = member(site, key);
  if (key === 'style') {
    const place = member(site, 'in').raw;
    return raw ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  }
  return raw ?? (key === 'explode' && settingOf(site, 'style') === 'form');
}
