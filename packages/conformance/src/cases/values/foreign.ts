import { alternatives, type Contract, typesOf } from '@xs2a/contract';
import type { Value } from './value.ts';

/** One value of each type, which need not obey a schema of this type. */
export const samples: readonly [type: string, value: Value][] = [
  ['object', { what: 'is an object', value: { unexpected: '1' } }],
  ['array', { what: 'is a list', value: ['unexpected'] }],
  ['string', { what: 'is a text', value: 'unexpected' }],
  ['number', { what: 'is a number', value: 4.5 }],
  ['integer', { what: 'is a whole number', value: 12 }],
  ['boolean', { what: 'is a boolean', value: true }],
  ['null', { what: 'is null', value: null }],
];

/** Values of types that the schema does not name. */
export function foreignValues(contract: Contract, node: unknown): Value[] {
  const types = new Set(alternatives(contract, node).flatMap(typesOf));
  return types.size === 0 ? [] : samples.filter(([type]) => !types.has(type)).map(([, value]) => value);
}
