/** Compares the ways to prove who one is. */
import { member, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareSchemes(walk: Walk, here: Vertex): void {
  const schemesOf = ({ contract }: Shapes) => {
    const shelf = membersAt(contract.components('securitySchemes'));
    return new Map([...shelf].map(([name, site]) => [name, contract.resolve(site)]));
  };
  const { common, gone, added } = align(schemesOf(walk.base), schemesOf(walk.revision));
  for (const [name, { pointer, raw }] of gone) {
    walk.emit(here, 'security-scheme-changed', { pointer, subject: `Security scheme \`${name}\``, before: raw });
  }
  for (const [name, { pointer, raw }] of added) {
    walk.emit(here, 'security-scheme-added', { pointer, subject: `Security scheme \`${name}\``, after: raw });
  }
  for (const [name, one, other] of common) compareScheme(walk, here, `security scheme \`${name}\``, [one, other]);
}

function compareScheme(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, here, [before, after], subject, {
    type: 'security-scheme-changed',
    scheme: 'security-scheme-changed',
    name: 'security-scheme-changed',
    in: 'security-scheme-changed',
    openIdConnectUrl: 'security-scheme-changed',
    flows: 'elsewhere',
    bearerFormat: 'text-changed',
    description: 'text-changed',
  });
  const flows = align(membersAt(member(before, 'flows')), membersAt(member(after, 'flows')));
  for (const [name, { pointer }] of flows.gone) {
    walk.emit(here, 'security-scheme-changed', { pointer, subject: `Flow \`${name}\` of ${subject}`, before: name });
  }
  for (const [name, { pointer }] of flows.added) {
    walk.emit(here, 'security-scheme-added', { pointer, subject: `Flow \`${name}\` of ${subject}`, after: name });
  }
  for (const [name, one, other] of flows.common)
    compareFlow(walk, here, `flow \`${name}\` of ${subject}`, [one, other]);
}

function compareFlow(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  compareMembers(walk, here, [before, after], subject, {
    authorizationUrl: 'security-scheme-changed',
    tokenUrl: 'security-scheme-changed',
    refreshUrl: 'security-scheme-changed',
    scopes: 'elsewhere',
  });
  const scopes = align(membersAt(member(before, 'scopes')), membersAt(member(after, 'scopes')));
  for (const [name, { pointer }] of scopes.gone) {
    walk.emit(here, 'security-scheme-changed', { pointer, subject: `Scope \`${name}\` of ${subject}`, before: name });
  }
  for (const [name, { pointer }] of scopes.added) {
    walk.emit(here, 'security-scheme-added', { pointer, subject: `Scope \`${name}\` of ${subject}`, after: name });
  }
  for (const [name, one, other] of scopes.common) {
    if (one.raw === other.raw) continue;
    walk.emit(here, 'text-changed', {
      pointer: other.pointer,
      subject: `Scope \`${name}\``,
      before: one.raw,
      after: other.raw,
    });
  }
}
