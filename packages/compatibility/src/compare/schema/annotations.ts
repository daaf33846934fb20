/** Words about a schema: they change no value, but they may change what a value means. */
import type { Entry, Shape } from '../../model/shape.ts';
import { compareDeprecation } from '../deprecation.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

export function compareAnnotations(pair: Pair): void {
  const { walk, here, before, after } = pair;
  const { pointer } = after;
  const states = { before: stateOf(before), after: stateOf(after) };
  const saysOnlyThat =
    states.before.deprecated !== states.after.deprecated &&
    compareDeprecation(walk, here, { subject: `\`${labelOf(pointer)}\``, pointer, ...states });
  if (!saysOnlyThat) compareWords(pair, 'description', 'description');
  compareWords(pair, 'title', 'text');
  compareWords(pair, 'externalDocs', 'text');
  compareWords(pair, '$comment', 'text');
  compareWords(pair, 'example', 'example');
  compareWords(pair, 'examples', 'example');
}

function stateOf(shape: Shape): { deprecated: boolean; description: string } {
  return {
    deprecated: (shape.entries.get('deprecated') ?? []).some(({ raw }) => raw === true),
    description: (shape.entries.get('description') ?? []).map(({ raw }) => String(raw)).join('\n'),
  };
}

/** Which occurrences of a keyword are new, and which are gone. Occurrences in equal schemas may have moved. */
function compareWords({ walk, here, before, after }: Pair, keyword: string, kind: 'description' | 'text' | 'example') {
  const [old, fresh] = [before.entries.get(keyword) ?? [], after.entries.get(keyword) ?? []];
  // Nearly always, so that it is worth asking first.
  if (old.length === fresh.length && old.every(({ raw }, index) => raw === fresh[index]?.raw)) return;
  const gone = without(old, fresh);
  const added = without(fresh, old);
  const subject = `\`${labelOf(after.pointer)}\``;
  // The outermost word is the one that is read.
  const isOuter = JSON.stringify(old[0]?.raw) !== JSON.stringify(fresh[0]?.raw);
  for (let index = 0; index < Math.max(gone.length, added.length); index++) {
    const [one, other] = [gone[index], added[index]];
    const name =
      kind === 'description' && one === undefined && !(isOuter && old.length > 0) ? 'description-added' : undefined;
    walk.emit(here, name ?? `${kind}-changed`, {
      pointer: (other ?? one)?.pointer ?? after.pointer,
      subject: kind === 'description' ? subject : `The ${keyword} of ${subject}`,
      before: one?.raw ?? (isOuter && kind === 'description' && one === undefined ? old[0]?.raw : undefined),
      after: other?.raw,
    });
  }
}

function without(entries: Entry[], others: Entry[]): Entry[] {
  const known = new Set(others.map(({ raw }) => JSON.stringify(raw)));
  return entries.filter(({ raw }) => !known.has(JSON.stringify(raw)));
}
