/** Titles. Generators call the type of a schema by its title, and by the name of its component where it has none. */
import type { Shape } from '../../model/shape.ts';
import { emit, nameOf, type Pair, pointerOf } from './pair.ts';

interface TypeName {
  name: string | undefined;
  /** Whether the name of the component says the same; a renamed component is reported as such. */
  isOfComponent: boolean;
}

const component = /^#\/components\/schemas\/([^/]+)$/;

export function compareTitles(pair: Pair): void {
  compareOwnTitles(pair);
  comparePartTitles(pair);
}

function compareOwnTitles(pair: Pair): void {
  const [before, after] = [typeNameOf(pair.before), typeNameOf(pair.after)];
  if (before.name === after.name) return;
  const finding = { pointer: pointerOf(pair, 'title'), before: before.name, after: after.name };
  if (before.name === undefined) {
    if (!after.isOfComponent) emit(pair, 'title-added', { ...finding, subject: `\`title\` of ${nameOf(pair)}` });
  } else if (!before.isOfComponent || !(after.isOfComponent || after.name === undefined)) {
    emit(pair, 'title-changed', { ...finding, subject: `\`title\` of ${nameOf(pair)}` });
  }
}

function typeNameOf({ pointer, entries }: Shape): TypeName {
  const componentName = component.exec(pointer)?.[1];
  const entry = (entries.get('title') ?? []).find(({ schema }) => schema.pointer === pointer);
  const name = entry === undefined ? componentName : String(entry.raw);
  return { name, isOfComponent: name !== undefined && name === componentName };
}

/** Titles of inline schemas in an `allOf`. Those of components are compared with the components. */
function comparePartTitles(pair: Pair): void {
  const [before, after] = [partTitles(pair.before), partTitles(pair.after)];
  if (before.join('\n') === after.join('\n')) return;
  emit(pair, before.length === 0 ? 'title-added' : 'title-changed', {
    pointer: pointerOf(pair, 'title'),
    subject: `\`title\` in \`allOf\` of ${nameOf(pair)}`,
    before: before.join(', ') || undefined,
    after: after.join(', ') || undefined,
  });
}

function partTitles({ pointer, entries }: Shape): string[] {
  return (entries.get('title') ?? [])
    .filter(({ schema }) => schema.pointer !== pointer && !component.test(schema.pointer))
    .map(({ raw }) => String(raw));
}
