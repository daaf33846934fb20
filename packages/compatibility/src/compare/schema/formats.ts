/** `format` and the content keywords, which belong to the data type. */
import type { Entry } from '../../model/shape.ts';
import { emit, entriesOf, nameOf, oneOrAll, type Pair, pointerOf } from './pair.ts';

/** Formats whose values are all values of another format. */
const wider: ReadonlyMap<string, string> = new Map([
  ['int32', 'int64'],
  ['float', 'double'],
]);

export function compareFormats(pair: Pair): void {
  for (const keyword of ['format', 'contentEncoding', 'contentMediaType'] as const) {
    const [oldFormats, newFormats] = entriesOf(pair, keyword).map(namesOf) as [string[], string[]];
    if (oldFormats.join() === newFormats.join()) continue;
    const holdsAll = (format: string) => oldFormats.some((name) => name === format || wider.get(name) === format);
    const isWidened = keyword === 'format' && newFormats.every(holdsAll);
    emit(pair, isWidened ? 'format-widened' : 'format-changed', {
      pointer: pointerOf(pair, keyword),
      subject: `\`${keyword}\` of ${nameOf(pair)}`,
      before: oneOrAll(oldFormats),
      after: oneOrAll(newFormats),
    });
  }
}

function namesOf(entries: Entry[]): string[] {
  return [...new Set(entries.map(({ raw }) => String(raw)))].sort();
}
