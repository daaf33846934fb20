/** The value of a parameter or header: how it is written, and its schema. */
import { equal, member, type Site } from '../model/json.ts';
import { compareContents } from './contents.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareValue(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  for (const key of ['style', 'explode', 'allowReserved', 'allowEmptyValue'] as const) {
    const [one, other] = [settingOf(before, key), settingOf(after, key)];
    if (equal(one, other)) continue;
    const kind =
      key === 'allowEmptyValue' ? (other ? 'constraint-loosened' : 'constraint-tightened') : 'serialisation-changed';
    walk.emit(here, kind, { pointer: after.pointer, subject: `\`${key}\` of ${subject}`, before: one, after: other });
  }
  const [schema, revised] = [member(before, 'schema'), member(after, 'schema')];
  const [content, renewed] = [member(before, 'content'), member(after, 'content')];
  if ((content.raw === undefined) !== (renewed.raw === undefined)) {
    // Plain text on one side, a media type on the other.
    const [one, other] = [before.raw, after.raw];
    walk.emit(here, 'serialisation-changed', { pointer: after.pointer, subject, before: one, after: other });
  } else if (content.raw !== undefined) compareContents(walk, here, subject, [content, renewed]);
  else walk.visit([schema], [revised], here);
}

/** Value of a setting, or what holds when it is not written. */
function settingOf(site: Site, key: 'style' | 'explode' | 'allowReserved' | 'allowEmptyValue'): unknown {
  const { raw } = member(site, key);
  if (key === 'style') {
    const place = member(site, 'in').raw;
    return raw ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  }
  return raw ?? (key === 'explode' && settingOf(site, 'style') === 'form');
}
