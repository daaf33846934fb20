import { type Contract, isObject, mergedSchema, object, type Schema, typesOf } from '@xs2a/contract';
import { sample } from '@xs2a/contract/sample';
import type { EntryValues, Value } from './value.ts';

/** Entries of the largest object, and characters of the longest key, that are sent. */
const maxSize = 1000;

/** Closed objects with an unknown field; objects with free keys at the limits of their number, names and values. */
export function maps(contract: Contract, schema: Schema, seed: number, entryValues: EntryValues): Value[] {
  if (!typesOf(schema).includes('object')) return [];
  const { additionalProperties, properties } = schema;
  if (additionalProperties === false) {
    const valid = object(sample(contract, schema, seed));
    return [{ what: 'has an unknown field', value: { ...valid, no_such_field: '1' } }];
  }
  if (!isObject(additionalProperties) || isObject(properties)) return [];
  const entry = sample(contract, additionalProperties, seed);
  return [
    ...counts(schema, entry),
    ...keys(contract, schema, entry),
    ...entryValues(additionalProperties, (value) => ({ key: value })),
  ];
}

function counts({ maxProperties }: Schema, entry: unknown): Value[] {
  if (typeof maxProperties !== 'number' || maxProperties > maxSize) return [];
  return [maxProperties, maxProperties + 1].map((count) => ({
    what: `has ${count} entries`,
    value: Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index + 1}`, entry])),
  }));
}

function keys(contract: Contract, { propertyNames = {} }: Schema, entry: unknown): Value[] {
  const { maxLength } = mergedSchema(contract, propertyNames);
  if (typeof maxLength !== 'number' || maxLength > maxSize) return [];
  return [maxLength, maxLength + 1].map((length) => ({
    what: `has a key of ${length} characters`,
    value: { ['k'.repeat(length)]: entry },
  }));
}
