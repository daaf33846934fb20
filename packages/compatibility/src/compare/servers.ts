/** Compares servers, whose addresses are part of every URL. */
import { itemsAt, member, membersAt, type Site, stringAt } from '../model/json.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

export function compareServers(walk: Walk, vertex: Vertex, [before, after]: [Site, Site]): void {
  const [oldServers, newServers] = [byUrl(before), byUrl(after)];
  const { common, removed, added } = align(oldServers, newServers);
  for (const [url, { pointer }] of removed) {
    walk.emit(vertex, 'server-changed', { pointer, subject: `Server \`${url}\``, before: url });
  }
  for (const [url, { pointer }] of added) {
    walk.emit(vertex, 'server-added', { pointer, subject: `Server \`${url}\``, after: url });
  }
  // Generated clients use the first server.
  const [[oldFirst], [newFirst]] = [[...oldServers.keys()], [...newServers.keys()]];
  if (oldFirst !== undefined && oldFirst !== newFirst && newServers.has(oldFirst)) {
    walk.emit(vertex, 'server-changed', {
      pointer: after.pointer,
      subject: 'The first server',
      before: oldFirst,
      after: newFirst,
    });
  }
  for (const [url, oldServer, newServer] of common) {
    compareServer(walk, vertex, `server \`${url}\``, [oldServer, newServer]);
  }
}

/** The servers by URL; without any, the host of the document. */
function byUrl(servers: Site): Map<string, Site> {
  const items = itemsAt(servers);
  if (items.length === 0) return new Map([['/', { raw: { url: '/' }, pointer: servers.pointer }]]);
  return new Map(items.map((item) => [stringAt(member(item, 'url')), item]));
}

function compareServer(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, vertex, [before, after], subject, {
    url: 'elsewhere',
    variables: 'elsewhere',
    description: 'text-changed',
  });
  const { common, removed, added } = align(
    membersAt(member(before, 'variables')),
    membersAt(member(after, 'variables')),
  );
  for (const [name, { pointer, raw }] of removed) {
    walk.emit(vertex, 'server-changed', { pointer, subject: `Variable \`${name}\` of ${subject}`, before: raw });
  }
  for (const [name, { pointer, raw }] of added) {
    walk.emit(vertex, 'server-changed', { pointer, subject: `Variable \`${name}\` of ${subject}`, after: raw });
  }
  for (const [name, oldVariable, newVariable] of common) {
    compareMembers(walk, vertex, [oldVariable, newVariable], `variable \`${name}\` of ${subject}`, {
      default: 'server-changed',
      enum: 'elsewhere',
      description: 'text-changed',
    });
    compareChoices(walk, vertex, `\`${name}\` of ${subject}`, [
      member(oldVariable, 'enum'),
      member(newVariable, 'enum'),
    ]);
  }
}

function compareChoices(walk: Walk, vertex: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const { removed, added } = align(choicesOf(before), choicesOf(after));
  const { pointer } = after;
  if (before.raw === undefined && after.raw !== undefined) {
    const name = `Variable ${subject}`;
    walk.emit(vertex, 'server-changed', { pointer, subject: name, before: before.raw, after: after.raw });
    return;
  }
  if (before.raw !== undefined && after.raw === undefined) {
    const name = `Any value of variable ${subject}`;
    walk.emit(vertex, 'server-added', { pointer, subject: name, before: before.raw, after: after.raw });
    return;
  }
  const subjectOf = (choice: string) => `Value \`${choice}\` of variable ${subject}`;
  for (const [choice, place] of removed) {
    walk.emit(vertex, 'server-changed', { pointer: place, subject: subjectOf(choice), before: choice });
  }
  for (const [choice, place] of added) {
    walk.emit(vertex, 'server-added', { pointer: place, subject: subjectOf(choice), after: choice });
  }
}

/** The values that a variable may have, each with its pointer. */
function choicesOf(site: Site): Map<string, string> {
  return new Map(itemsAt(site).map((item) => [stringAt(item), item.pointer]));
}
