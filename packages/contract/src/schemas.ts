/** Reads schemas without a validator: what a document says about the fields of a body. */

import { isObject, object } from './json.ts';
import type { Contract, Schema } from './model.ts';

/** A field of a body. */
export interface Field {
  /** Names from the body to the field; `*` represents any entry of a list. */
  readonly path: readonly string[];
  /** The schema of the value: `$ref` followed, `allOf` merged. */
  readonly schema: Schema;
  /** The schema of the object that has the field. */
  readonly parent: Schema;
  readonly required: boolean;
}

/**
 * A schema merged with all members of its `allOf`. Of equal keywords the later wins; fields and required names add up.
 * Enough to choose values, but not to validate them.
 */
export function mergedSchema(
  contract: Pick<Contract, 'resolve'>,
  node: unknown,
  seen: readonly unknown[] = [],
): Schema {
  const schema = object(contract.resolve(node));
  if (seen.includes(schema)) return {};
  const siblings = isObject(node) && typeof node.$ref === 'string' ? { ...node, $ref: undefined } : {};
  const { allOf, ...rest } = schema;
  const members = Array.isArray(allOf) ? allOf : [];
  const parts = [
    ...members.map((member) => mergedSchema(contract, member, [...seen, schema])),
    { ...rest, ...siblings },
  ];
  return parts.reduce(mergeTwo, {});
}

function mergeTwo(a: Schema, b: Schema): Schema {
  const required = [...new Set([...names(a.required), ...names(b.required)])];
  return {
    ...a,
    ...b,
    ...merged('properties', a, b),
    ...merged('dependentRequired', a, b),
    ...(required.length > 0 && { required }),
  };
}

/**
 * The branches of `oneOf` or `anyOf` of a schema, each merged with the rest of it; without such branches, itself. A branch
 * that leads back to its own union has no further alternatives.
 */
export function alternatives(
  contract: Pick<Contract, 'resolve'>,
  node: unknown,
  unions: readonly unknown[] = [],
): Schema[] {
  const { oneOf, anyOf, ...rest } = mergedSchema(contract, node);
  const lists = [oneOf, anyOf].filter(Array.isArray).filter((list) => !unions.includes(list));
  const branches = lists.flat();
  if (branches.length === 0) return [rest];
  return branches.flatMap((branch) => alternatives(contract, { allOf: [rest, branch] }, [...unions, ...lists]));
}

/** The types that a schema admits; derived from other keywords if it has no `type`. */
export function typesOf(schema: Schema): string[] {
  if (schema.type !== undefined) return [schema.type].flat() as string[];
  if (Array.isArray(schema.enum)) return [...new Set(schema.enum.map(typeOf))];
  if ('const' in schema) return [typeOf(schema.const)];
  if (isObject(schema.properties)) return ['object'];
  if (schema.items !== undefined) return ['array'];
  if (schema.pattern !== undefined || schema.maxLength !== undefined) return ['string'];
  return [];
}

export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/**
 * The fields of a body, through lists and the branches of unions. A field of several branches occurs once for each.
 *
 * @param depth levels of fields
 */
export function fieldsOf(
  contract: Pick<Contract, 'resolve'>,
  node: unknown,
  depth: number,
  path: readonly string[] = [],
): Field[] {
  if (depth === 0) return [];
  return alternatives(contract, node).flatMap((parent) => {
    const required = names(parent.required);
    const fields = Object.entries(object(parent.properties)).flatMap(([name, property]) => {
      const field = {
        path: [...path, name],
        schema: mergedSchema(contract, property),
        parent,
        required: required.includes(name),
      };
      return [field, ...fieldsOf(contract, property, depth - 1, field.path)];
    });
    // A list in a list counts as a level, because it may contain itself.
    const entryDepth = path.at(-1) === '*' ? depth - 1 : depth;
    const entries = isObject(parent.items) ? fieldsOf(contract, parent.items, entryDepth, [...path, '*']) : [];
    return [...fields, ...entries];
  });
}

function merged(key: string, a: Schema, b: Schema): Schema {
  if (!isObject(a[key]) || !isObject(b[key])) return {};
  return { [key]: { ...a[key], ...b[key] } };
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
