/** Fields of an object: which there are, and which must be there. */

import { at, isObject, membersAt, type Site } from '../../model/json.ts';
import { type Node, push, type Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import type { Direction } from '../fact.ts';
import { labelOf } from '../label.ts';
import { emitConstraint } from './constraints.ts';
import type { Pair } from './index.ts';
import { opennessOf } from './openness.ts';

export function compareProperties(pair: Pair): void {
  const { walk, here, before, after } = pair;
  for (const [name, node] of before.properties) {
    const revised = after.properties.get(name);
    const only = directionOf(walk.base, node);
    if (revised === undefined) {
      const pointer = node[0]?.pointer ?? before.pointer;
      walk.emit(here, 'property-removed', { pointer, subject: field(pointer), before: node[0]?.raw, only });
    } else {
      const isStill = only !== undefined && only === directionOf(walk.revision, revised);
      walk.visit(node, revised, here, isStill ? only : undefined);
      compareRequired(pair, name, isStill ? only : undefined);
    }
  }
  for (const [name, node] of after.properties) {
    if (before.properties.has(name)) continue;
    const kind = after.required.has(name) ? 'property-added-required' : 'property-added';
    const pointer = node[0]?.pointer ?? after.pointer;
    const only = directionOf(walk.revision, node);
    walk.emit(here, kind, { pointer, subject: field(pointer), after: node[0]?.raw, only });
  }
  // Names that are required without being declared.
  for (const name of new Set([...before.required.keys(), ...after.required.keys()])) {
    if (!before.properties.has(name) && !after.properties.has(name)) compareRequired(pair, name, undefined);
  }
  comparePatternProperties(pair);
}

function compareRequired({ walk, here, before, after }: Pair, name: string, only: Direction | undefined): void {
  const [was, is] = [before.required.get(name), after.required.get(name)];
  if ((was === undefined) === (is === undefined)) return;
  walk.emit(here, is === undefined ? 'became-optional' : 'became-required', {
    // The list may be gone as a whole.
    pointer: is ?? after.properties.get(name)?.[0]?.pointer ?? was ?? after.pointer,
    subject: field(after.properties.get(name)?.[0]?.pointer ?? at(after.pointer, 'properties', name)),
    before: was !== undefined,
    after: is !== undefined,
    only,
  });
}

/** A `readOnly` field exists in responses only, a `writeOnly` field in requests only. */
function directionOf(shapes: Shapes, node: Node): Direction | undefined {
  const raw = node.length === 1 ? node[0]?.raw : undefined;
  if (!isObject(raw)) return undefined;
  if (raw.readOnly === true) return 'response';
  if (raw.writeOnly === true) return 'request';
  if (!('$ref' in raw)) return undefined;
  const { entries } = shapes.of(node);
  const isSet = (keyword: string) => (entries.get(keyword) ?? []).some((entry) => entry.raw === true);
  return isSet('readOnly') ? 'response' : isSet('writeOnly') ? 'request' : undefined;
}

function comparePatternProperties(pair: Pair): void {
  const { walk, here, before, after } = pair;
  const [old, fresh] = [patternsOf(before), patternsOf(after)];
  for (const [pattern, sites] of old) {
    const revised = fresh.get(pattern);
    const pointer = sites[0]?.pointer ?? before.pointer;
    if (revised !== undefined) walk.visit(sites, revised, here);
    else {
      const subject = `Fields that match ${pattern} in \`${labelOf(before.pointer)}\``;
      walk.emit(here, 'property-removed', { pointer, subject, before: sites[0]?.raw });
    }
  }
  for (const [pattern, sites] of fresh) {
    if (old.has(pattern)) continue;
    const values = { before: undefined, after: { [pattern]: sites[0]?.raw } };
    // In an open object such fields were free; in a closed one they were forbidden.
    if (opennessOf(before).kind !== 'closed') emitConstraint(pair, 'patternProperties', 'tightened', values);
    else {
      const subject = `Fields that match ${pattern} in \`${labelOf(after.pointer)}\``;
      walk.emit(here, 'property-added', { pointer: sites[0]?.pointer ?? after.pointer, subject, after: sites[0]?.raw });
    }
  }
}

function patternsOf(shape: Shape): Map<string, Site[]> {
  const patterns = new Map<string, Site[]>();
  for (const entry of shape.entries.get('patternProperties') ?? []) {
    for (const [pattern, site] of membersAt(entry)) push(patterns, pattern, site);
  }
  return patterns;
}

function field(pointer: string): string {
  return `Field \`${labelOf(pointer)}\``;
}
