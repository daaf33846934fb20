/** Generates arbitraries of fast-check from JSON Schema 2020-12. */
import { isObject } from '@xs2a/contract';
import fc, { type Arbitrary } from 'fast-check';
import { anyValue } from './anything.ts';
import { enumerated } from './enumerated.ts';
import type { Generation, GenerationOptions, Maker } from './generation.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { texts } from './texts.ts';
import { typesOf } from './types.ts';
import { type Demands, waysOf } from './ways.ts';

const makers: Readonly<Record<string, Maker>> = {
  null: ({ isText }) => (isText ? undefined : fc.constant(null)),
  boolean: () => fc.boolean(),
  integer: numbers,
  number: numbers,
  string: texts,
  array: lists,
  object: objects,
};

/** Levels that reach every field of a schema that does not contain itself. */
const usualDepth = 5;

/** Levels below which nothing is generated, even if it is required: the schema contains itself. */
const lastDepth = -3;

/** The arbitraries of each schema by depth, because a schema that contains itself occurs many times. */
const arbitraries = new WeakMap<object, Map<string, Arbitrary<unknown> | undefined>>();

/**
 * Values that a schema probably admits. Most keywords are solved; a few (`not`, `contains`, the "exactly one" of
 * `oneOf`) are left to a validator, which has to check every value.
 *
 * @param depth levels of objects and lists; below them, only required fields are generated
 * @returns `undefined` when no value can be generated
 */
export function generate(
  options: GenerationOptions,
  schema: unknown,
  depth: number = usualDepth,
): Arbitrary<unknown> | undefined {
  if (depth < lastDepth) return undefined;
  const generation: Generation = {
    ...options,
    generate: (schemas, innerDepth) => generate(options, together(schemas), innerDepth),
  };
  const make = () => oneOf(waysOf(generation.contract, schema).map((way) => generateWay(generation, way, depth)));
  if (!isObject(schema)) return make();
  const known = arbitraries.get(schema) ?? new Map<string, Arbitrary<unknown> | undefined>();
  arbitraries.set(schema, known);
  const key = `${depth} ${options.isText}`;
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
}

/** Several schemas as one. */
function together(schemas: readonly unknown[]): unknown {
  return schemas.length === 1 ? schemas[0] : { allOf: schemas };
}

function generateWay(generation: Generation, demands: Demands, depth: number): Arbitrary<unknown> | undefined {
  const values = enumerated(generation, demands);
  if (values !== undefined) return values.length === 0 ? undefined : fc.constantFrom(...values);
  const types = typesOf(demands);
  if (types === undefined) return anyValue(generation, depth);
  return oneOf(types.map((type) => makers[type]?.(generation, demands, depth)));
}

function oneOf(choices: readonly (Arbitrary<unknown> | undefined)[]): Arbitrary<unknown> | undefined {
  const possible = choices.filter((choice) => choice !== undefined);
  return possible.length > 1 ? fc.oneof(...possible) : possible[0];
}
