/** Compares the parameters of an operation, including those that its path item declares. */
import { booleanAt, itemsAt, member, type Site, stringAt } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { compareDeprecation, deprecationOf } from './deprecation.ts';
import type { Endpoint, Roots } from './endpoint.ts';
import { align, compareMembers } from './members.ts';
import { compareRequired } from './required.ts';
import { compareValue } from './value.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

export function compareParameters(walk: Walk, { request, name }: Roots, [before, after]: [Endpoint, Endpoint]): void {
  const renamed = renamedInPath(before.path, after.path);
  const oldParameters = parametersOf(walk.base, before, renamed);
  const { common, removed, added } = align(oldParameters, parametersOf(walk.revision, after, new Map()));
  for (const [from, to] of renamed) {
    const pointer = oldParameters.get(`path ${to}`)?.pointer ?? after.operation.pointer;
    const subject = `Path parameter \`${from}\` of \`${name}\``;
    walk.emit(request, 'path-parameter-renamed', { pointer, subject, before: from, after: to });
  }
  for (const [key, { pointer, raw }] of removed) {
    walk.emit(request, 'parameter-removed', { pointer, subject: subjectOf(key), before: raw });
  }
  for (const [key, parameter] of added) {
    const { pointer, raw } = parameter;
    const rule = booleanAt(member(parameter, 'required')) ? 'parameter-added-required' : 'parameter-added';
    walk.emit(request, rule, { pointer, subject: subjectOf(key), after: raw });
  }
  for (const [key, oldParameter, newParameter] of common) {
    compareParameter(walk, request, subjectOf(key), [oldParameter, newParameter]);
  }
}

/** Old and new names of placeholders at the same position of two paths with the same URL. */
function renamedInPath(before: string, after: string): Map<string, string> {
  const placeholders = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const newNames = placeholders(after);
  const pairs = placeholders(before).map((name, index): [string, string] => [name, newNames[index] ?? name]);
  return new Map(pairs.filter(([from, to]) => from !== to));
}

/**
 * The parameters by place and name, `query limit`. Those of the operation replace those of the path item, and names of
 * headers ignore case.
 */
function parametersOf({ contract }: Shapes, endpoint: Endpoint, renamed: Map<string, string>): Map<string, Site> {
  const parameters = new Map<string, Site>();
  for (const holder of [endpoint.item, endpoint.operation]) {
    for (const item of itemsAt(member(holder, 'parameters'))) {
      const parameter = contract.resolve(item);
      const place = stringAt(member(parameter, 'in'));
      const name = stringAt(member(parameter, 'name'));
      const key = place === 'path' ? (renamed.get(name) ?? name) : place === 'header' ? name.toLowerCase() : name;
      parameters.set(`${place} ${key}`, parameter);
    }
  }
  return parameters;
}

function subjectOf(key: string): string {
  const [place = '', ...name] = key.split(' ');
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} parameter \`${name.join(' ')}\``;
}

function compareParameter(walk: Walk, vertex: Vertex, subject: string, pair: [Site, Site]): void {
  const [before, after] = pair;
  const isAnnounced = compareDeprecation(walk, vertex, {
    subject,
    pointer: after.pointer,
    before: deprecationOf(before),
    after: deprecationOf(after),
  });
  compareMembers(walk, vertex, pair, subject, {
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
    description: isAnnounced ? 'elsewhere' : 'description-changed',
    example: 'example-changed',
    examples: 'example-changed',
  });
  compareRequired(walk, vertex, subject, [member(before, 'required'), member(after, 'required')]);
  compareValue(walk, vertex, subject, pair);
}
