/** `format` and the content keywords, which belong to the data type. */
import type { Entry } from '../../model/shape.ts';
import { widerFormats } from '../../proof/strings.ts';
import { emit, entriesOf, nameOf, oneOrAll, type Pair, pointerOf } from './pair.ts';

export function compareFormats(pair: Pair): void {
  for (const keyword of ['format', 'contentEncoding', 'contentMediaType'] as const) {
    const [oldFormats, newFormats] = entriesOf(pair, keyword).map(namesOf) as [string[], string[]];
    if (oldFormats.join() === newFormats.join()) continue;
    emit(pair, keyword === 'format' ? ruleOf(oldFormats, newFormats) : 'content-changed', {
      pointer: pointerOf(pair, keyword),
      subject: `\`${keyword}\` of ${nameOf(pair)}`,
      before: oneOrAll(oldFormats),
      after: oneOrAll(newFormats),
    });
  }
}

function ruleOf(before: string[], after: string[]): 'format-widened' | 'format-narrowed' | 'format-changed' {
  if (holdsAll(after, before)) return 'format-widened';
  return holdsAll(before, after) ? 'format-narrowed' : 'format-changed';
}

/** Whether all values of the other formats are values of these. */
function holdsAll(formats: string[], others: string[]): boolean {
  return formats.every((format) => others.some((name) => name === format || widerFormats.get(name) === format));
}

function namesOf(entries: Entry[]): string[] {
  return [...new Set(entries.map(({ raw }) => String(raw)))].sort();
}
