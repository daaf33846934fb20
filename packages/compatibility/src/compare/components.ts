/** Compares the components by name: schemas are exported types; all others matter only where they are used. */
import { equal, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { align, compareMembers } from './members.ts';
import { compareSchemes } from './schemes.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

/** Kinds of components that are compared where they are used; their names appear nowhere on the wire. */
const internalKinds = ['responses', 'parameters', 'requestBodies', 'headers', 'callbacks', 'pathItems'] as const;

export function compareComponents(walk: Walk, vertex: Vertex): void {
  const pair: [Site, Site] = [walk.base.contract.get('components'), walk.revision.contract.get('components')];
  compareMembers(walk, vertex, pair, 'the components', {
    ...Object.fromEntries(internalKinds.map((kind) => [kind, 'elsewhere'] as const)),
    schemas: 'elsewhere',
    securitySchemes: 'elsewhere',
    examples: 'elsewhere',
  });
  compareComponentSchemas(walk, vertex);
  compareSchemes(walk, vertex);
  for (const kind of [...internalKinds, 'examples']) compareByName(walk, vertex, kind);
}

function compareComponentSchemas(walk: Walk, vertex: Vertex): void {
  const { common, removed, added } = align(componentsOf(walk.base, 'schemas'), componentsOf(walk.revision, 'schemas'));
  for (const [name, { pointer }] of removed) {
    walk.emit(vertex, 'schema-removed', { pointer, subject: `Schema \`${name}\``, before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(vertex, 'schema-added', { pointer, subject: `Schema \`${name}\``, after: name });
  }
  // A schema that no operation uses is still exported, and may be used in both directions.
  const anywhere = walk.root([
    { operation: '', direction: 'request' },
    { operation: '', direction: 'response' },
  ]);
  for (const [, oldSchema, newSchema] of common) {
    if (!walk.hasVisited([oldSchema], [newSchema])) walk.visit([oldSchema], [newSchema], anywhere);
  }
}

function componentsOf({ contract }: Shapes, kind: string): Map<string, Site> {
  return membersAt(contract.components(kind));
}

function compareByName(walk: Walk, vertex: Vertex, kind: string): void {
  const { common, removed, added } = align(componentsOf(walk.base, kind), componentsOf(walk.revision, kind));
  const subjectOf = (name: string) => `\`${name}\` in \`components.${kind}\``;
  const rule = kind === 'examples' ? 'example-changed' : 'component-changed';
  for (const [name, { pointer }] of removed) {
    walk.emit(vertex, rule, { pointer, subject: subjectOf(name), before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(vertex, rule, { pointer, subject: subjectOf(name), after: name });
  }
  for (const [name, before, after] of common) {
    const isUsed = walk.base.contract.isUsed(before) || walk.revision.contract.isUsed(after);
    if (isUsed || equal(before.raw, after.raw)) continue;
    const { pointer } = after;
    walk.emit(vertex, rule, { pointer, subject: subjectOf(name), before: before.raw, after: after.raw });
  }
}
