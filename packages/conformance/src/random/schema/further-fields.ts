import { isObject, object } from '@xs2a/contract';
import fc, { type Arbitrary } from 'fast-check';
import type { Generation } from './generation.ts';
import { matching } from './texts.ts';
import type { Demands } from './ways.ts';

const usualCount = 3;

/**
 * Fields without a name in the schema, if `additionalProperties` or `patternProperties` gives their schema. A schema
 * without these keywords admits them too, but a server may refuse undocumented fields.
 *
 * @param declared names of the other fields
 * @param room fields that can still be added
 */
export function furtherFields(
  generation: Generation,
  demands: Demands,
  declared: readonly string[],
  room: number,
): Arbitrary<Record<string, unknown>> | undefined {
  if (room <= 0) return undefined;
  const kinds = [...additional(generation, demands), ...patterned(generation, demands)];
  if (kinds.length === 0) return undefined;
  return fc
    .uniqueArray(fc.oneof(...kinds), { selector: ([name]) => name, maxLength: Math.min(room, usualCount) })
    .map((entries) => Object.fromEntries(entries.filter(([name]) => !declared.includes(name))));
}

type Entry = Arbitrary<[name: string, value: unknown]>;

function additional(generation: Generation, demands: Demands): Entry[] {
  const schemas = demands.flatMap(({ additionalProperties }) =>
    isObject(additionalProperties) || additionalProperties === true ? [additionalProperties] : [],
  );
  // An object is closed as soon as one demand closes it.
  if (schemas.length === 0 || demands.some(({ additionalProperties }) => additionalProperties === false)) return [];
  const names = demands.flatMap(({ propertyNames }) => (propertyNames === undefined ? [] : [propertyNames]));
  const key = generation.generate([{ type: 'string', minLength: 1 }, ...names], 0);
  const value = generation.generate(schemas, 1);
  return key === undefined || value === undefined ? [] : [fc.tuple(key as Arbitrary<string>, value)];
}

function patterned(generation: Generation, demands: Demands): Entry[] {
  return demands.flatMap(({ patternProperties }) =>
    Object.entries(object(patternProperties)).flatMap(([pattern, schema]) => {
      const key = matching(pattern);
      const value = generation.generate([schema], 1);
      return key === undefined || value === undefined ? [] : [fc.tuple(key, value)];
    }),
  );
}
