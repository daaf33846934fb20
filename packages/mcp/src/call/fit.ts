/** Shortens what is too long for an agent. */
import { isObject, pointer } from '@xs2a/contract';

/** Characters of a text that an agent can read beside everything else: about 10 000 tokens. */
export const longestText = 40_000;

/** A list that lost its last entries. */
export interface Cut {
  /** JSON pointer of the list; empty if the answer is the list. */
  readonly place: string;
  readonly kept: number;
  readonly total: number;
}

/**
 * Writes a value as JSON of at most {@link longestText} characters: the longest list loses its last entries until the
 * rest fits.
 */
export function fitJson(value: unknown): { text: string; cuts: Cut[] } {
  const cuts = new Map<string, Cut>();
  let fitting = value;
  for (;;) {
    const text = JSON.stringify(fitting);
    if (text.length <= longestText) return { text, cuts: [...cuts.values()] };
    const list = longestList(fitting, []);
    if (list === undefined) return { text: `${text.slice(0, longestText)}…`, cuts: [...cuts.values()] };
    const place = list.keys.length === 0 ? '' : pointer(...list.keys).slice(1);
    const kept = keptOf(list.entries, text.length - longestText);
    cuts.set(place, { place, kept: kept.length, total: cuts.get(place)?.total ?? list.entries.length });
    fitting = replaced(fitting, list.keys, kept);
  }
}

/** Cuts a text after a whole line. */
export function fitLines(text: string): { text: string; cuts: Cut[] } {
  if (text.length <= longestText) return { text, cuts: [] };
  const lines = text.split('\n');
  const kept = lines.slice(0, text.slice(0, longestText + 1).split('\n').length - 1);
  return { text: kept.join('\n'), cuts: [{ place: '', kept: kept.length, total: lines.length }] };
}

interface List {
  readonly keys: readonly string[];
  readonly entries: readonly unknown[];
}

function longestList(value: unknown, keys: readonly string[]): List | undefined {
  const children = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  const lists = children.flatMap(([key, child]) => longestList(child, [...keys, key]) ?? []);
  if (Array.isArray(value) && value.length > 0) lists.push({ keys, entries: value });
  return lists.reduce<List | undefined>((best, list) => (best && sizeOf(best) > sizeOf(list) ? best : list), undefined);
}

function sizeOf({ entries }: List): number {
  return JSON.stringify(entries).length;
}

/** Without as many of the last entries as are longer than what is too much, but at least without one. */
function keptOf(entries: readonly unknown[], excess: number): unknown[] {
  const kept = [...entries];
  let removed = 0;
  while (kept.length > 0 && removed < excess) removed += JSON.stringify(kept.pop()).length + 1;
  return kept;
}

function replaced(value: unknown, [key, ...rest]: readonly string[], list: unknown[]): unknown {
  if (key === undefined) return list;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, list) : item));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, list) };
}
