/** Compares the other members of a path item: its aliases and servers. */
import { itemsAt, keysOf, member, type Site, stringAt } from '../model/json.ts';
import { methods, type OperationKind } from './endpoint.ts';
import { align, compareMembers } from './members.ts';
import { compareServers } from './servers.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

export function comparePathItem(walk: Walk, kind: OperationKind, [before, after]: [Site, Site]): void {
  const path = keysOf(after.pointer).at(-1) ?? '';
  const name = kind.rule === 'operation' ? path : kind.name('', path);
  const vertex = walk.root([{ operation: name, direction: kind.requests }]);
  const { base, revision } = walk;
  const pair: [Site, Site] = [base.contract.resolve(before), revision.contract.resolve(after)];
  compareMembers(walk, vertex, pair, `\`${name}\``, {
    ...Object.fromEntries(methods.map((method) => [method, 'elsewhere'] as const)),
    parameters: 'elsewhere',
    servers: 'elsewhere',
    'x-aliases': 'elsewhere',
    summary: 'text-changed',
    description: 'text-changed',
  });
  compareAliases(walk, vertex, pair);
  const [oldServers, newServers] = pair.map((item) => member(item, 'servers')) as [Site, Site];
  if (oldServers.raw === undefined && newServers.raw === undefined) return;
  compareServers(walk, vertex, [
    oldServers.raw === undefined ? base.contract.get('servers') : oldServers,
    newServers.raw === undefined ? revision.contract.get('servers') : newServers,
  ]);
}

function compareAliases(walk: Walk, vertex: Vertex, [before, after]: [Site, Site]): void {
  const { removed, added } = align(aliasesOf(before), aliasesOf(after));
  for (const [alias, pointer] of removed) {
    walk.emit(vertex, 'alias-removed', { pointer, subject: `\`${alias}\``, before: alias });
  }
  for (const [alias, pointer] of added) {
    walk.emit(vertex, 'alias-added', { pointer, subject: `\`${alias}\``, after: alias });
  }
}

/** The aliases of a path item, each with its pointer. */
function aliasesOf(item: Site): Map<string, string> {
  return new Map(itemsAt(member(item, 'x-aliases')).map((alias) => [stringAt(alias), alias.pointer]));
}
