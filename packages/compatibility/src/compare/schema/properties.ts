/** Fields of an object: which there are, and which are required. */
import { at, isObject, membersAt, type Site } from '../../model/json.ts';
import { type Entry, type List, type Node, push, type Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import { matches } from '../../proof/patterns.ts';
import type { Direction } from '../fact.ts';
import { labelOf } from '../label.ts';
import { opennessOf } from './openness.ts';
import { emit, emitConstraint, entriesOf, type Pair } from './pair.ts';

export function compareProperties(pair: Pair): void {
  const { walk, vertex, before, after } = pair;
  for (const [name, oldNode] of before.properties) {
    const newNode = after.properties.get(name);
    const only = directionOf(walk.base, oldNode);
    if (newNode === undefined) {
      const { pointer, raw } = oldNode[0];
      emit(pair, 'property-removed', { pointer, subject: fieldAt(pointer), before: raw, only });
      continue;
    }
    const both = only === directionOf(walk.revision, newNode) ? only : undefined;
    walk.visit(oldNode, newNode, vertex, both);
    compareRequired(pair, name, both);
  }
  for (const [name, newNode] of after.properties) {
    if (before.properties.has(name)) continue;
    const cover = coverOf(before, name);
    if (cover !== undefined) walk.visit(cover, newNode, vertex);
    const { pointer, raw } = newNode[0];
    emit(pair, after.required.has(name) ? 'property-added-required' : 'property-added', {
      pointer,
      subject: fieldAt(pointer),
      after: raw,
      only: directionOf(walk.revision, newNode),
    });
  }
  // Names that are required without being declared.
  for (const name of new Set([...before.required.keys(), ...after.required.keys()])) {
    if (!before.properties.has(name) && !after.properties.has(name)) compareRequired(pair, name, undefined);
  }
  comparePatternProperties(pair);
}

function compareRequired(pair: Pair, name: string, only: Direction | undefined): void {
  const { before, after } = pair;
  const [oldList, newList] = [before.required.get(name), after.required.get(name)];
  if ((oldList === undefined) === (newList === undefined)) return;
  const property = after.properties.get(name)?.[0].pointer;
  emit(pair, newList === undefined ? 'became-optional' : 'became-required', {
    // A field that became optional may have no list left to point to.
    pointer: newList ?? property ?? oldList ?? after.pointer,
    subject: fieldAt(property ?? at(after.pointer, 'properties', name)),
    before: oldList !== undefined,
    after: newList !== undefined,
    only,
  });
}

/** A `readOnly` field exists in responses only, a `writeOnly` field in requests only. */
function directionOf(shapes: Shapes, node: Node): Direction | undefined {
  const [{ raw }, ...others] = node;
  if (others.length > 0 || !isObject(raw)) return undefined;
  if (raw.readOnly === true) return 'response';
  if (raw.writeOnly === true) return 'request';
  if (!('$ref' in raw)) return undefined;
  const { entries } = shapes.of(node);
  const isSet = (keyword: string) => (entries.get(keyword) ?? []).some((entry) => entry.raw === true);
  return isSet('readOnly') ? 'response' : isSet('writeOnly') ? 'request' : undefined;
}

function comparePatternProperties(pair: Pair): void {
  const { walk, vertex, before, after } = pair;
  const [oldPatterns, newPatterns] = entriesOf(pair, 'patternProperties').map(byPattern) as [Patterns, Patterns];
  for (const [pattern, oldSites] of oldPatterns) {
    const newSites = newPatterns.get(pattern);
    if (newSites !== undefined) {
      walk.visit(oldSites, newSites, vertex);
      continue;
    }
    const [{ pointer, raw }] = oldSites;
    emit(pair, 'property-removed', { pointer, subject: everyField(pattern, before.pointer), before: raw });
  }
  for (const [pattern, newSites] of newPatterns) {
    if (oldPatterns.has(pattern)) continue;
    const [{ pointer, raw }] = newSites;
    // An open object could already have such fields, without any constraint; a closed one could not have them.
    if (opennessOf(before).kind === 'closed') {
      emit(pair, 'property-added', { pointer, subject: everyField(pattern, after.pointer), after: raw });
    } else {
      const values = { before: undefined, after: { [pattern]: raw } };
      emitConstraint(pair, 'patternProperties', 'tightened', values);
    }
  }
}

/** The schemas that a field had to match before it had a name. */
function coverOf(shape: Shape, name: string): Node | undefined {
  const patterns = byPattern(shape.entries.get('patternProperties') ?? []);
  const [first, ...others] = [...patterns].filter(([pattern]) => matches(pattern, name)).flatMap(([, sites]) => sites);
  if (first !== undefined) return [first, ...others];
  const openness = opennessOf(shape);
  return openness.kind === 'typed' ? openness.node : undefined;
}

type Patterns = Map<string, List<Site>>;

function byPattern(entries: Entry[]): Patterns {
  const patterns: Patterns = new Map();
  for (const entry of entries) for (const [pattern, site] of membersAt(entry)) push(patterns, pattern, site);
  return patterns;
}

function fieldAt(pointer: string): string {
  return `Field \`${labelOf(pointer)}\``;
}

function everyField(pattern: string, pointer: string): string {
  return `Every field of \`${labelOf(pointer)}\` that matches ${pattern}`;
}
