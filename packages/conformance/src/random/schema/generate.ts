/** Arbitraries of fast-check from JSON Schema 2020-12. */
import { type Contract, isObject } from '@xs2a/contract';
import fc, { type Arbitrary } from 'fast-check';
import { anyValue } from './anything.ts';
import { enumerated } from './enumerated.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { texts } from './texts.ts';
import { typesOf } from './types.ts';
import { type Demands, waysOf } from './ways.ts';

export interface Generation {
  readonly contract: Contract;
  /** Where everything is text (form, query, path) there is no `null`, and no number with an exponent. */
  readonly isText: boolean;
}

/** Values of one type; `undefined` when there can be none. */
export type Maker = (generation: Generation, demands: Demands, depth: number) => Arbitrary<unknown> | undefined;

const makers: Readonly<Record<string, Maker>> = {
  null: ({ isText }) => (isText ? undefined : fc.constant(null)),
  boolean: () => fc.boolean(),
  integer: numbers,
  number: numbers,
  string: texts,
  array: lists,
  object: objects,
};

/** Deep enough to reach every field of what does not contain itself. */
const usualDepth = 5;

/** Deeper than this nothing is made, though it has to be there: there would be no end to it. */
const lastDepth = -3;

/** What was made of a schema, at each depth: a schema that contains itself in many places is met again and again. */
const made = new WeakMap<object, Map<string, Arbitrary<unknown> | undefined>>();

/**
 * Values that a schema probably admits: most of its keywords are solved, a few (`not`, `contains`, the "exactly one" of
 * `oneOf`) are left to a validator, through which every value has to go.
 *
 * @param depth how deep objects and lists may nest; deeper, only what is required is there
 * @returns `undefined` when no value can be made
 */
export function generate(
  generation: Generation,
  schema: unknown,
  depth: number = usualDepth,
): Arbitrary<unknown> | undefined {
  if (depth < lastDepth) return undefined;
  const make = () => oneOf(waysOf(generation.contract, schema).map((way) => generateWay(generation, way, depth)));
  if (!isObject(schema)) return make();
  const known = made.get(schema) ?? new Map<string, Arbitrary<unknown> | undefined>();
  made.set(schema, known);
  const key = `${depth} ${generation.isText}`;
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
}

/** Several schemas as one: itself where it is one alone. */
export function together(schemas: readonly unknown[]): unknown {
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
