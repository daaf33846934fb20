/** What a path item says beside its operations: other addresses under which they are found. */
import { itemsAt, keysOf, member, type Site, stringAt } from '../model/json.ts';
import { type Kind, methods } from './endpoint.ts';
import { align, compareMembers } from './members.ts';
import { compareServers } from './servers.ts';
import type { Vertex, Walk } from './walk.ts';

export function comparePathItem(walk: Walk, kind: Kind, [before, after]: [Site, Site]): void {
  const path = keysOf(after.pointer).at(-1) ?? '';
  const name = kind.rule === 'operation' ? path : kind.name('', path);
  const here = walk.root([{ operation: name, direction: kind.sends }]);
  const { base, revision } = walk;
  const [old, fresh] = [base.contract.resolve(before), revision.contract.resolve(after)];
  compareMembers(walk, here, [old, fresh], `\`${name}\``, {
    ...Object.fromEntries(methods.map((method) => [method, 'elsewhere'])),
    parameters: 'elsewhere',
    servers: 'elsewhere',
    'x-aliases': 'elsewhere',
    summary: 'text-changed',
    description: 'text-changed',
  });
  compareAliases(walk, here, [old, fresh]);
  const [mine, theirs] = [member(old, 'servers'), member(fresh, 'servers')];
  if (mine.raw === undefined && theirs.raw === undefined) return;
  compareServers(walk, here, [
    mine.raw === undefined ? base.contract.get('servers') : mine,
    theirs.raw === undefined ? revision.contract.get('servers') : theirs,
  ]);
}

function compareAliases(walk: Walk, here: Vertex, [before, after]: [Site, Site]): void {
  const aliasesOf = (item: Site) =>
    new Map(itemsAt(member(item, 'x-aliases')).map((alias) => [stringAt(alias), alias.pointer]));
  const { gone, added } = align(aliasesOf(before), aliasesOf(after));
  for (const [alias, pointer] of gone)
    walk.emit(here, 'alias-removed', { pointer, subject: `\`${alias}\``, before: alias });
  for (const [alias, pointer] of added)
    walk.emit(here, 'alias-added', { pointer, subject: `\`${alias}\``, after: alias });
}
