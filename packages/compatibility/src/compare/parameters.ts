/** Compares the parameters of an operation, wherever they are declared. */
import { booleanAt, itemsAt, member, type Site, stringAt } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareDeprecation, stateOf } from './deprecation.ts';
import type { Endpoint, Roots } from './endpoint.ts';
import { align, compareMembers } from './members.ts';
import { compareRequired } from './required.ts';
import { compareValue } from './value.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareParameters(walk: Walk, { request, name }: Roots, [before, after]: [Endpoint, Endpoint]): void {
  const renamed = renamedInPath(before.path, after.path);
  const old = parametersOf(walk.base, before, renamed);
  const { common, gone, added } = align(old, parametersOf(walk.revision, after, new Map()));
  for (const [from, to] of renamed) {
    const pointer = old.get(`path ${to}`)?.pointer ?? after.site.pointer;
    const subject = `Path parameter \`${from}\` of \`${name}\``;
    walk.emit(request, 'path-parameter-renamed', { pointer, subject, before: from, after: to });
  }
  for (const [key, { pointer, raw }] of gone) {
    walk.emit(request, 'parameter-removed', { pointer, subject: subjectOf(key), before: raw });
  }
  for (const [key, site] of added) {
    const kind = booleanAt(member(site, 'required')) ? 'parameter-added-required' : 'parameter-added';
    walk.emit(request, kind, { pointer: site.pointer, subject: subjectOf(key), after: site.raw });
  }
  for (const [key, one, other] of common) compareParameter(walk, request, subjectOf(key), [one, other]);
}

/** Placeholders of the same position in two paths of the same URL. */
function renamedInPath(before: string, after: string): Map<string, string> {
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const fresh = names(after);
  const pairs = names(before).map((name, index): [string, string] => [name, fresh[index] ?? name]);
  return new Map(pairs.filter(([from, to]) => from !== to));
}

/** The operation's own parameters replace those of the path item. Names of headers do not depend on case. */
function parametersOf({ contract }: Shapes, { item, site }: Endpoint, renamed: Map<string, string>): Map<string, Site> {
  const found = new Map<string, Site>();
  for (const holder of [item, site]) {
    for (const listed of itemsAt(member(holder, 'parameters'))) {
      const parameter = contract.resolve(listed);
      const place = stringAt(member(parameter, 'in'));
      const name = stringAt(member(parameter, 'name'));
      const key = place === 'path' ? (renamed.get(name) ?? name) : place === 'header' ? name.toLowerCase() : name;
      found.set(`${place} ${key}`, parameter);
    }
  }
  return found;
}

function subjectOf(key: string): string {
  const [place = '', ...name] = key.split(' ');
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} parameter \`${name.join(' ')}\``;
}

function compareParameter(walk: Walk, here: Vertex, subject: string, pair: [Site, Site]): void {
  const [before, after] = pair;
  const [old, fresh] = [stateOf(before), stateOf(after)];
  const saysOnlyThat = compareDeprecation(walk, here, { subject, pointer: after.pointer, before: old, after: fresh });
  compareMembers(walk, here, pair, subject, {
    name: 'elsewhere',
    in: 'elsewhere',
    summary: 'text-changed',
    required: 'elsewhere',
    deprecated: 'elsewhere',
    schema: 'elsewhere',
    content: 'elsewhere',
    style: 'elsewhere',
    explode: 'elsewhere',
    allowReserved: 'elsewhere',
    allowEmptyValue: 'elsewhere',
    description: saysOnlyThat ? 'elsewhere' : 'description-changed',
    example: 'example-changed',
    examples: 'example-changed',
  });
  compareRequired(walk, here, subject, [member(before, 'required'), member(after, 'required')]);
  compareValue(walk, here, subject, pair);
}
