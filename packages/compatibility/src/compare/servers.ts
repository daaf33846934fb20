/** Compares addresses: another URL is a break. */
import { itemsAt, member, membersAt, type Site, stringAt } from '../model/json.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareServers(walk: Walk, here: Vertex, [before, after]: [Site, Site]): void {
  const [old, fresh] = [byUrl(before), byUrl(after)];
  const { common, gone, added } = align(old, fresh);
  for (const [url, { pointer }] of gone) {
    walk.emit(here, 'server-changed', { pointer, subject: `Server \`${url}\``, before: url });
  }
  for (const [url, { pointer }] of added) {
    walk.emit(here, 'server-added', { pointer, subject: `Server \`${url}\``, after: url });
  }
  // Generated clients talk to the first one.
  const [first, now] = [[...old.keys()][0], [...fresh.keys()][0]];
  if (first !== undefined && first !== now && fresh.has(first)) {
    walk.emit(here, 'server-changed', {
      pointer: after.pointer,
      subject: 'The first server',
      before: first,
      after: now,
    });
  }
  for (const [url, one, other] of common) compareServer(walk, here, `server \`${url}\``, [one, other]);
}

/** Without servers the document's own host answers. */
function byUrl(servers: Site): Map<string, Site> {
  const items = itemsAt(servers);
  if (items.length === 0) return new Map([['/', { raw: { url: '/' }, pointer: servers.pointer }]]);
  return new Map(items.map((item) => [stringAt(member(item, 'url')), item]));
}

function compareServer(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, here, [before, after], subject, {
    url: 'elsewhere',
    variables: 'elsewhere',
    description: 'text-changed',
  });
  const variables = align(membersAt(member(before, 'variables')), membersAt(member(after, 'variables')));
  for (const [name, { pointer, raw }] of variables.gone) {
    walk.emit(here, 'server-changed', { pointer, subject: `Variable \`${name}\` of ${subject}`, before: raw });
  }
  for (const [name, { pointer, raw }] of variables.added) {
    walk.emit(here, 'server-changed', { pointer, subject: `Variable \`${name}\` of ${subject}`, after: raw });
  }
  for (const [name, one, other] of variables.common) {
    compareMembers(walk, here, [one, other], `variable \`${name}\` of ${subject}`, {
      default: 'server-changed',
      enum: 'elsewhere',
      description: 'text-changed',
    });
    compareChoices(walk, here, `Variable \`${name}\` of ${subject}`, [member(one, 'enum'), member(other, 'enum')]);
  }
}

function compareChoices(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const choices = (site: Site) => new Map(itemsAt(site).map((item) => [stringAt(item), item.pointer]));
  const { gone, added } = align(choices(before), choices(after));
  if ((before.raw === undefined) !== (after.raw === undefined)) {
    const kind = before.raw === undefined ? 'server-changed' : 'server-added';
    walk.emit(here, kind, { pointer: after.pointer, subject, before: before.raw, after: after.raw });
    return;
  }
  for (const [choice, pointer] of gone) walk.emit(here, 'server-changed', { pointer, subject, before: choice });
  for (const [choice, pointer] of added) walk.emit(here, 'server-added', { pointer, subject, after: choice });
}
