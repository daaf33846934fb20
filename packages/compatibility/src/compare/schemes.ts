/** Compares the security schemes, with their OAuth flows and scopes. */
import { member, membersAt, objectAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareExtensions, namesAt } from './extensions.ts';
import { align, compareMembers } from './members.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

export function compareSchemes(walk: Walk, vertex: Vertex): void {
  const { common, removed, added } = align(schemesOf(walk.base), schemesOf(walk.revision));
  for (const [name, { pointer, raw }] of removed) {
    walk.emit(vertex, 'security-scheme-changed', { pointer, subject: `Security scheme \`${name}\``, before: raw });
  }
  for (const [name, { pointer, raw }] of added) {
    walk.emit(vertex, 'security-scheme-added', { pointer, subject: `Security scheme \`${name}\``, after: raw });
  }
  for (const [name, oldScheme, newScheme] of common) {
    compareScheme(walk, vertex, `security scheme \`${name}\``, [oldScheme, newScheme]);
  }
}

function schemesOf({ contract }: Shapes): Map<string, Site> {
  const schemes = membersAt(contract.components('securitySchemes'));
  return new Map([...schemes].map(([name, site]) => [name, contract.resolve(site)]));
}

/** The scheme with names in lower case where case means nothing: those of HTTP schemes and headers. */
function withPlainNames(site: Site): Site {
  const { scheme, name, ...rest } = objectAt(site);
  const isHeader = rest.in === 'header';
  return {
    pointer: site.pointer,
    raw: {
      ...rest,
      ...(scheme === undefined ? {} : { scheme: typeof scheme === 'string' ? scheme.toLowerCase() : scheme }),
      ...(name === undefined ? {} : { name: isHeader && typeof name === 'string' ? name.toLowerCase() : name }),
    },
  };
}

function compareScheme(walk: Walk, vertex: Vertex, subject: string, sites: [Site, Site]): void {
  const pair = sites.map(withPlainNames) as [Site, Site];
  compareMembers(walk, vertex, pair, subject, {
    type: 'security-scheme-changed',
    scheme: 'security-scheme-changed',
    name: 'security-scheme-changed',
    in: 'security-scheme-changed',
    openIdConnectUrl: 'security-scheme-changed',
    flows: 'elsewhere',
    bearerFormat: 'text-changed',
    description: 'text-changed',
  });
  const flows = pair.map((scheme) => member(scheme, 'flows')) as [Site, Site];
  compareExtensions(walk, vertex, flows, `the flows of ${subject}`);
  const names = flows.map(namesAt) as [Map<string, Site>, Map<string, Site>];
  for (const [name, oldFlow, newFlow] of compareParts(walk, vertex, 'Flow', subject, names)) {
    compareFlow(walk, vertex, `flow \`${name}\` of ${subject}`, [oldFlow, newFlow]);
  }
}

function compareFlow(walk: Walk, vertex: Vertex, subject: string, pair: [Site, Site]): void {
  compareMembers(walk, vertex, pair, subject, {
    authorizationUrl: 'security-scheme-changed',
    tokenUrl: 'security-scheme-changed',
    refreshUrl: 'security-scheme-changed',
    scopes: 'elsewhere',
  });
  const scopes = pair.map((flow) => membersAt(member(flow, 'scopes'))) as [Map<string, Site>, Map<string, Site>];
  for (const [name, oldScope, newScope] of compareParts(walk, vertex, 'Scope', subject, scopes)) {
    if (oldScope.raw === newScope.raw) continue;
    const [before, after] = [oldScope.raw, newScope.raw];
    walk.emit(vertex, 'text-changed', { pointer: newScope.pointer, subject: `Scope \`${name}\``, before, after });
  }
}

/** Reports the flows or scopes that were removed or added. @returns those that both sides have */
function compareParts(
  walk: Walk,
  vertex: Vertex,
  part: 'Flow' | 'Scope',
  subject: string,
  [before, after]: [Map<string, Site>, Map<string, Site>],
): [name: string, before: Site, after: Site][] {
  const { common, removed, added } = align(before, after);
  const subjectOf = (name: string) => `${part} \`${name}\` of ${subject}`;
  for (const [name, { pointer }] of removed) {
    walk.emit(vertex, 'security-scheme-changed', { pointer, subject: subjectOf(name), before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(vertex, 'security-scheme-added', { pointer, subject: subjectOf(name), after: name });
  }
  return common;
}
