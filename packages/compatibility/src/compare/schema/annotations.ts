/** Words about a schema: they change no value, but may change the meaning of one. */
import type { Entry } from '../../model/shape.ts';
import { compareDeprecation, type Deprecation } from '../deprecation.ts';
import { emit, entriesOf, nameOf, type Pair } from './pair.ts';
import { compareTitles } from './titles.ts';

export function compareAnnotations(pair: Pair): void {
  const { walk, vertex } = pair;
  const [before, after] = deprecationsOf(pair);
  const isAnnounced =
    before.deprecated !== after.deprecated &&
    compareDeprecation(walk, vertex, { subject: nameOf(pair), pointer: pair.after.pointer, before, after });
  if (!isAnnounced) compareDescriptions(pair);
  compareTitles(pair);
  compareWords(pair, 'externalDocs', 'text-changed');
  compareWords(pair, '$comment', 'text-changed');
  compareWords(pair, 'example', 'example-changed');
  compareWords(pair, 'examples', 'example-changed');
}

function deprecationsOf(pair: Pair): [before: Deprecation, after: Deprecation] {
  const marks = entriesOf(pair, 'deprecated');
  const descriptions = entriesOf(pair, 'description');
  const deprecationOf = (side: 0 | 1): Deprecation => ({
    deprecated: marks[side].some(({ raw }) => raw === true),
    description: descriptions[side].map(({ raw }) => String(raw)).join('\n'),
  });
  return [deprecationOf(0), deprecationOf(1)];
}

function compareDescriptions(pair: Pair): void {
  const [[outermost], [newOutermost]] = entriesOf(pair, 'description');
  // Readers see the outermost description: a new one in front of another changes what they read.
  const isReplaced = outermost !== undefined && !isSame(outermost, newOutermost);
  for (const { pointer, removed, added } of changesOf(pair, 'description')) {
    const isAdded = removed === undefined && !isReplaced;
    // One behind it that goes, with the base that is written out, takes nothing from what they read.
    const isUnread = added === undefined && !isReplaced;
    emit(pair, isAdded ? 'description-added' : isUnread ? 'text-changed' : 'description-changed', {
      pointer,
      subject: isUnread ? `\`description\` of ${nameOf(pair)}` : nameOf(pair),
      before: removed === undefined && isReplaced ? outermost.raw : removed?.raw,
      after: added?.raw,
    });
  }
}

function compareWords(pair: Pair, keyword: string, rule: 'text-changed' | 'example-changed'): void {
  for (const { pointer, removed, added } of changesOf(pair, keyword)) {
    emit(pair, rule, {
      pointer,
      subject: `\`${keyword}\` of ${nameOf(pair)}`,
      before: removed?.raw,
      after: added?.raw,
    });
  }
}

interface EntryChange {
  pointer: string;
  removed: Entry | undefined;
  added: Entry | undefined;
}

/** Pairs the occurrences of a keyword that were removed with those that were added. Moved ones do not count. */
function changesOf(pair: Pair, keyword: string): EntryChange[] {
  const [oldEntries, newEntries] = entriesOf(pair, keyword);
  // Tested first, because it is nearly always true. Stryker disable next-line all: a short cut, without which the same
  // is found in more time
  if (oldEntries.length === newEntries.length && oldEntries.every(({ raw }, i) => raw === newEntries[i]?.raw))
    return [];
  const removed = without(oldEntries, newEntries);
  const added = without(newEntries, oldEntries);
  return [
    ...removed.map((entry, index) => ({
      pointer: (added[index] ?? entry).pointer,
      removed: entry,
      added: added[index],
    })),
    ...added.slice(removed.length).map((entry) => ({ pointer: entry.pointer, removed: undefined, added: entry })),
  ];
}

function without(entries: Entry[], others: Entry[]): Entry[] {
  return entries.filter((entry) => !others.some((other) => isSame(entry, other)));
}

function isSame(a: Entry, b: Entry | undefined): boolean {
  return JSON.stringify(a.raw) === JSON.stringify(b?.raw);
}
