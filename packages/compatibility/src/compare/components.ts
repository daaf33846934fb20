/** Compares the components by name: schemas are exported types, the rest is only a place to keep things. */
import { equal, membersAt, type Site } from '../model/json.ts';
import type { Shapes } from '../model/shapes.ts';
import { align, compareMembers } from './members.ts';
import { compareSchemes } from './schemes.ts';
import type { Vertex, Walk } from './walk.ts';

/** Components that are compared where they are used; their names appear nowhere on the wire. */
const shelves = ['responses', 'parameters', 'requestBodies', 'headers', 'callbacks', 'pathItems'] as const;

export function compareComponents(walk: Walk, here: Vertex): void {
  const { base, revision } = walk;
  compareMembers(walk, here, [base.contract.get('components'), revision.contract.get('components')], 'the components', {
    ...Object.fromEntries(shelves.map((shelf) => [shelf, 'elsewhere'])),
    schemas: 'elsewhere',
    securitySchemes: 'elsewhere',
    examples: 'elsewhere',
  });
  compareComponentSchemas(walk, here);
  compareSchemes(walk, here);
  for (const shelf of [...shelves, 'examples']) compareShelf(walk, here, shelf);
}

function compareComponentSchemas(walk: Walk, here: Vertex): void {
  const { common, gone, added } = align(shelfOf(walk.base, 'schemas'), shelfOf(walk.revision, 'schemas'));
  for (const [name, { pointer }] of gone) {
    walk.emit(here, 'schema-removed', { pointer, subject: `Schema \`${name}\``, before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(here, 'schema-added', { pointer, subject: `Schema \`${name}\``, after: name });
  }
  // A schema that no operation uses may be used by anybody, in any way.
  const anywhere = walk.root([
    { operation: '', direction: 'request' },
    { operation: '', direction: 'response' },
  ]);
  for (const [, one, other] of common) if (!walk.hasVisited([one], [other])) walk.visit([one], [other], anywhere);
}

function shelfOf({ contract }: Shapes, shelf: string): Map<string, Site> {
  return membersAt(contract.components(shelf));
}

function compareShelf(walk: Walk, here: Vertex, shelf: string): void {
  const { common, gone, added } = align(shelfOf(walk.base, shelf), shelfOf(walk.revision, shelf));
  const subjectOf = (name: string) => `\`${name}\` in \`components.${shelf}\``;
  const kind = shelf === 'examples' ? 'example-changed' : 'component-changed';
  for (const [name, { pointer }] of gone) {
    walk.emit(here, kind, { pointer, subject: subjectOf(name), before: name });
  }
  for (const [name, { pointer }] of added) {
    walk.emit(here, kind, { pointer, subject: subjectOf(name), after: name });
  }
  for (const [name, one, other] of common) {
    const isUsed = walk.base.contract.isUsed(one) || walk.revision.contract.isUsed(other);
    if (isUsed || equal(one.raw, other.raw)) continue;
    walk.emit(here, kind, { pointer: other.pointer, subject: subjectOf(name), before: one.raw, after: other.raw });
  }
}
