import { type Contract, type Schema, typesOf } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import type { EntryValues, Value } from './value.ts';

/** Entries of the longest list that is sent. */
const maxEntries = 1000;

/** Lists with the fewest and the most entries, with one less and one more, and with each edge value of an entry. */
export function lists(contract: Contract, schema: Schema, seed: number, entryValues: EntryValues): Value[] {
  if (!typesOf(schema).includes('array')) return [];
  const { items = {}, minItems, maxItems, uniqueItems } = schema;
  const fewest = typeof minItems === 'number' ? [minItems, minItems - 1] : [];
  const most = typeof maxItems === 'number' && maxItems <= maxEntries ? [maxItems, maxItems + 1] : [];
  const lengths = [...new Set([0, 1, ...fewest, ...most])].filter((length) => length >= 0);
  const item = sample(contract, items, seed);
  const twice = uniqueItems === true ? [{ what: 'has an entry twice', value: [item, item] }] : [];
  const sized = lengths.map((length) => ({
    what: `has ${length === 1 ? 'one entry' : `${length} entries`}`,
    value: Array.from({ length }, (_, index) => sample(contract, items, seed + index)),
  }));
  return [...sized, ...twice, ...entryValues(items, (value) => [value])];
}
