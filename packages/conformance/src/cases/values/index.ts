/** Values at the limits of a schema, and just beyond them. A validator decides which of them are valid. */

import { isDeepStrictEqual } from 'node:util';
import { alternatives, type Contract } from '@xs2a/contract';
import { choices } from './choices.ts';
import { foreignValues } from './foreign.ts';
import { lists } from './lists.ts';
import { maps } from './maps.ts';
import { numbers } from './numbers.ts';
import { ownTypes } from './own-types.ts';
import { forms, lengths } from './texts.ts';
import { asEntries, type Value } from './value.ts';

export { foreignValues } from './foreign.ts';
export type { Value } from './value.ts';

/**
 * Values on both sides of every limit of the schema.
 *
 * @param depth levels of lists and maps whose entries are varied
 */
export function edgeValues(contract: Contract, node: unknown, seed: number, depth = 2): Value[] {
  const entryValues = (entry: unknown, wrap: (value: unknown) => unknown) =>
    depth === 0
      ? []
      : asEntries([...edgeValues(contract, entry, seed, depth - 1), ...foreignValues(contract, entry)], wrap);
  const schemas = alternatives(contract, node);
  const edges = schemas.flatMap((schema) => [
    ...choices(schema),
    ...lengths(schema, seed),
    ...forms(schema, seed),
    ...numbers(schema),
    ...lists(contract, schema, seed, entryValues),
    ...maps(contract, schema, seed, entryValues),
  ]);
  const isNew = ({ value }: Value) => !edges.some((edge) => isDeepStrictEqual(edge.value, value));
  return [...edges, ...ownTypes(contract, schemas, seed).filter(isNew)];
}
