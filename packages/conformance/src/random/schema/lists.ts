import fc, { type Arbitrary } from 'fast-check';
import type { Generation, Maker } from './generation.ts';
import { highest, lowest } from './limits.ts';
import type { Demands } from './ways.ts';

/** Entries of a list beyond those that it must have, unless it is on the last level. */
const usualCount = 4;

/** Generates lists whose entries obey every demand. */
export const lists: Maker = (generation, demands, depth) => {
  const minLength = highest(demands, 'minItems') ?? 0;
  const maxLength = Math.min(lowest(demands, 'maxItems') ?? Infinity, minLength + (depth > 0 ? usualCount : 0));
  if (minLength > maxLength) return undefined;
  const fixed = Math.max(0, ...demands.map(({ prefixItems }) => (Array.isArray(prefixItems) ? prefixItems.length : 0)));
  const first = Array.from({ length: Math.min(fixed, maxLength) }, (_, index) => at(generation, demands, index, depth));
  if (first.some((entry) => entry === undefined)) return undefined;

  const lengths = { minLength: Math.max(0, minLength - fixed), maxLength: Math.max(0, maxLength - fixed) };
  const rest =
    lengths.maxLength === 0 ? fc.constant([]) : several(at(generation, demands, fixed, depth), demands, lengths);
  if (rest === undefined) return undefined;
  return fc.tuple(fc.tuple(...(first as Arbitrary<unknown>[])), rest).map(([start, end]) => [...start, ...end]);
};

function several(
  entry: Arbitrary<unknown> | undefined,
  demands: Demands,
  lengths: { minLength: number; maxLength: number },
): Arbitrary<unknown[]> | undefined {
  if (entry === undefined) return lengths.minLength === 0 ? fc.constant([]) : undefined;
  if (!demands.some(({ uniqueItems }) => uniqueItems === true)) return fc.array(entry, lengths);
  return fc.uniqueArray(entry, { ...lengths, selector: (value) => JSON.stringify(value) });
}

/** Values for one position of the list. */
function at(generation: Generation, demands: Demands, index: number, depth: number): Arbitrary<unknown> | undefined {
  const schemas = demands.flatMap(({ prefixItems, items }) => {
    const entry = Array.isArray(prefixItems) && index < prefixItems.length ? prefixItems[index] : items;
    return entry === undefined ? [] : [entry];
  });
  return generation.generate(schemas, depth - 1);
}
