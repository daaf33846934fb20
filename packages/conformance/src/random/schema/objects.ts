import { isObject, object } from '@xs2a/contract';
import fc, { type Arbitrary } from 'fast-check';
import { furtherFields } from './further-fields.ts';
import type { Generation, Maker } from './generation.ts';
import { likely } from './likely.ts';
import { highest, lowest } from './limits.ts';
import { regex } from './regex.ts';
import type { Demands } from './ways.ts';

type Fields = Record<string, unknown>;

/** Generates objects with all required fields, some optional ones, and undeclared ones if the schema describes them. */
export const objects: Maker = (generation, demands, depth) => {
  const needs = dependents(demands);
  const required = [
    ...closure(
      demands.flatMap(({ required }) => namesIn(required)),
      needs,
    ),
  ];
  // Below the last level only required fields are generated, because a schema may contain itself.
  const optionalNames = depth > 0 ? [...declaredNames(demands), ...needs.values()].flat() : [];
  const names = new Set([...required, ...optionalNames]);
  const makers = new Map([...names].map((name) => [name, fieldOf(generation, demands, name, depth)]));
  if (required.some((name) => makers.get(name) === undefined)) return undefined;
  const optional = [...names].filter((name) => !required.includes(name) && makers.get(name) !== undefined);

  const most = lowest(demands, 'maxProperties') ?? Infinity;
  if (required.length > most) return undefined;
  const model = Object.fromEntries([...required, ...optional].map((name) => [name, makers.get(name)])) as Model;
  const room = Math.min(most - required.length, roomAt(depth));
  const declared = room < optional.length ? fewOf(model, required, optional, room) : allOf(model, required);
  const completed = withDependents(declared, needs, makers);
  const further =
    depth > 0 ? furtherFields(generation, demands, [...names], most - Object.keys(model).length) : undefined;
  const whole =
    further === undefined ? completed : fc.tuple(completed, further).map(([own, more]) => ({ ...own, ...more }));
  return enough(whole, highest(demands, 'minProperties') ?? 0, most);
};

type Model = Record<string, Arbitrary<unknown>>;

function allOf(model: Model, requiredKeys: string[]): Arbitrary<Fields> {
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as Arbitrary<Fields>;
}

/** Objects with as many optional fields as there is room for. */
function fewOf(model: Model, required: readonly string[], optional: string[], room: number): Arbitrary<Fields> {
  return fc.subarray(optional, { maxLength: room }).chain((names) => {
    const chosen = [...required, ...names].map((name) => [name, model[name]]);
    return fc.record(Object.fromEntries(chosen) as Model, { noNullPrototype: true });
  });
}

/** Optional fields that an object may have: few on the lowest levels, because their number multiplies. */
function roomAt(depth: number): number {
  return depth > 3 ? Infinity : Math.max(depth, 0);
}

/** Adds the fields that other fields require (`dependentRequired`). */
function withDependents(
  fields: Arbitrary<Fields>,
  needs: ReadonlyMap<string, readonly string[]>,
  makers: ReadonlyMap<string, Arbitrary<unknown> | undefined>,
): Arbitrary<Fields> {
  const names = [...new Set([...needs.values()].flat())].filter((name) => makers.get(name) !== undefined);
  if (names.length === 0) return fields;
  const spare = fc.record(Object.fromEntries(names.map((name) => [name, makers.get(name)])) as Model);
  return fc.tuple(fields, spare).map(([given, others]) => {
    const wanted = [...closure(Object.keys(given), needs)].filter((name) => !Object.hasOwn(given, name));
    const added = wanted.filter((name) => Object.hasOwn(others, name)).map((name) => [name, others[name]]);
    return { ...given, ...Object.fromEntries(added) };
  });
}

function enough(fields: Arbitrary<Fields>, least: number, most: number): Arbitrary<Fields> | undefined {
  if (least === 0 && most === Infinity) return fields;
  return likely(fields, (value) => {
    const count = Object.keys(value).length;
    return count >= least && count <= most;
  });
}

/** Values of one field that obey every demand. */
function fieldOf(
  generation: Generation,
  demands: Demands,
  name: string,
  depth: number,
): Arbitrary<unknown> | undefined {
  const schemas = demands.flatMap(({ properties, patternProperties, additionalProperties }) => {
    const own = Object.hasOwn(object(properties), name) ? [object(properties)[name]] : [];
    const byPattern = Object.entries(object(patternProperties)).filter(([pattern]) => regex(pattern)?.test(name));
    const isDeclared = own.length + byPattern.length > 0;
    const other = isDeclared || additionalProperties === undefined ? [] : [additionalProperties];
    return [...own, ...byPattern.map(([, schema]) => schema), ...other];
  });
  return generation.generate(schemas, depth - 1);
}

function declaredNames(demands: Demands): string[] {
  return demands.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []));
}

function dependents(demands: Demands): Map<string, string[]> {
  const needs = new Map<string, string[]>();
  for (const { dependentRequired } of demands) {
    for (const [name, wanted] of Object.entries(object(dependentRequired))) {
      needs.set(name, [...(needs.get(name) ?? []), ...namesIn(wanted)]);
    }
  }
  return needs;
}

/** The names with everything that they require, directly or through others. */
function closure(names: readonly string[], needs: ReadonlyMap<string, readonly string[]>): Set<string> {
  const all = new Set(names);
  // Iterating over a set includes what is added meanwhile.
  for (const name of all) for (const wanted of needs.get(name) ?? []) all.add(wanted);
  return all;
}

function namesIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
