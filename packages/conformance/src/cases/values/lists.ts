import { type Contract, type Schema, typesOf } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import type { EntryValues } from './index.ts';
import type { Value } from './value.ts';

/** Largest number of entries that is worth sending. */
const largest = 1000;

/** Lists of the fewest and the most entries, of one less and one more, and with each edge of an entry. */
export function lists(contract: Contract, schema: Schema, seed: number, entryValues: EntryValues): Value[] {
  if (!typesOf(schema).includes('array')) return [];
  const { items = {}, minItems, maxItems, uniqueItems } = schema;
  const least = typeof minItems === 'number' ? [minItems, minItems - 1] : [];
  const most = typeof maxItems === 'number' && maxItems <= largest ? [maxItems, maxItems + 1] : [];
  const lengths = [...new Set([0, 1, ...least, ...most])].filter((length) => length >= 0);
  const item = sample(contract, items, seed);
  const twice = uniqueItems === true ? [{ what: 'has an entry twice', value: [item, item] }] : [];
  const sized = lengths.map((length) => ({
    what: `has ${length === 1 ? 'one entry' : `${length} entries`}`,
    value: Array.from({ length }, (_, index) => sample(contract, items, seed + index)),
  }));
  return [...sized, ...twice, ...entryValues(items, (value) => [value])];
}
