/** Shortens what is too long for an agent. */
import { isObject, pointer } from '@xs2a/contract';

/** Longest text that is passed to an agent, in characters: about 10 000 tokens. */
export const longestText = 40_000;

/** A list that lost its last entries. */
export interface Cut {
  /** JSON pointer of the list; empty if the answer is the list. */
  readonly place: string;
  readonly kept: number;
  readonly total: number;
}

/**
 * Writes a value as JSON of at most {@link longestText} characters. Until it fits, the longest list loses its last entries.
 * The only entry of a list stays; lists inside it are cut instead.
 */
export function fitJson(value: unknown): { text: string; cuts: Cut[] } {
  const fitting = structuredClone(value);
  const cuts = new Map<string, Cut>();
  let text = JSON.stringify(fitting);
  while (text.length > longestText) {
    const list = longestList(fitting);
    if (list === undefined) {
      text = `${text.slice(0, longestText)}…`;
      break;
    }
    const { place, entries } = list;
    const total = cuts.get(place)?.total ?? entries.length;
    removeLast(entries, text.length - longestText);
    cuts.set(place, { place, kept: entries.length, total });
    text = JSON.stringify(fitting);
  }
  return { text, cuts: [...cuts.values()] };
}

/** Cuts a text after a whole line. */
export function fitLines(text: string): { text: string; cuts: Cut[] } {
  if (text.length <= longestText) return { text, cuts: [] };
  const lines = text.split('\n');
  const kept = lines.slice(0, text.slice(0, longestText + 1).split('\n').length - 1);
  return { text: kept.join('\n'), cuts: [{ place: '', kept: kept.length, total: lines.length }] };
}

interface List {
  readonly place: string;
  readonly entries: unknown[];
}

/** The longest of the lists that can lose an entry and still have one. */
function longestList(value: unknown): List | undefined {
  const lists = listsOf(value, []).filter(({ entries }) => entries.length > 1);
  const sizes = lists.map(({ entries }) => JSON.stringify(entries).length);
  return lists[sizes.indexOf(Math.max(...sizes))];
}

/** All lists, each before those in it. */
function listsOf(value: unknown, keys: readonly string[]): List[] {
  if (!Array.isArray(value) && !isObject(value)) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => listsOf(child, [...keys, key]));
  if (!Array.isArray(value)) return inside;
  return [{ place: keys.length === 0 ? '' : pointer(...keys).slice(1), entries: value }, ...inside];
}

/** Removes last entries until they are as long as what is too much, but leaves one. */
function removeLast(entries: unknown[], excess: number): void {
  let removed = 0;
  while (entries.length > 1 && removed < excess) removed += JSON.stringify(entries.pop()).length + 1;
}
