/** Reading schemas: what a document says about the fields of a body. */

import { isObject, object } from './json.ts';
import type { Contract, Schema } from './model.ts';

/** A field of a body, by the schema of the body. */
export interface Field {
  /** Names from the body down to the field; `*` stands for any entry of a list. */
  readonly path: readonly string[];
  /** Everything that is said about the value: `$ref` followed, `allOf` mergedSchema. */
  readonly schema: Schema;
  /** The object that holds the field. */
  readonly parent: Schema;
  readonly required: boolean;
}

/**
 * What a schema and all members of its `allOf` say, as one: types and limits of the later win, fields and required
 * names add up. Enough to choose values by; whether a value is valid, only a validator tells.
 */
export function mergedSchema(contract: Contract, node: unknown, seen: readonly unknown[] = []): Schema {
  const own = object(contract.resolve(node));
  if (seen.includes(own)) return {};
  const beside = isObject(node) && typeof node.$ref === 'string' ? { ...node, $ref: undefined } : {};
  const { allOf, ...rest } = own;
  const members = Array.isArray(allOf) ? allOf : [];
  const parts = [...members.map((member) => mergedSchema(contract, member, [...seen, own])), { ...rest, ...beside }];
  let sum: Schema = {};
  for (const part of parts) sum = both(sum, part);
  return sum;
}

function both(a: Schema, b: Schema): Schema {
  const required = [...new Set([...names(a.required), ...names(b.required)])];
  return {
    ...a,
    ...b,
    ...merged('properties', a, b),
    ...merged('dependentRequired', a, b),
    ...(required.length > 0 && { required }),
  };
}

/** The alternatives of a schema: its branches of `oneOf` or `anyOf`, each with what stands beside them; else itself. */
export function alternatives(contract: Contract, node: unknown): Schema[] {
  const { oneOf, anyOf, ...rest } = mergedSchema(contract, node);
  const branches = [oneOf, anyOf].filter(Array.isArray).flat();
  if (branches.length === 0) return [rest];
  return branches.flatMap((branch) => alternatives(contract, { allOf: [rest, branch] }));
}

/** The types that a schema admits; by its other keywords when it names none. */
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
 * The fields of a body, as deep as asked: through lists and the branches of unions.
 *
 * @param depth how many levels of fields
 */
export function fieldsOf(contract: Contract, node: unknown, depth: number, path: readonly string[] = []): Field[] {
  if (depth === 0) return [];
  const fields = alternatives(contract, node).flatMap((parent) => {
    const required = names(parent.required);
    const own = Object.entries(object(parent.properties)).flatMap(([name, property]) => {
      const field = {
        path: [...path, name],
        schema: mergedSchema(contract, property),
        parent,
        required: required.includes(name),
      };
      return [field, ...fieldsOf(contract, property, depth - 1, field.path)];
    });
    const entries = isObject(parent.items) ? fieldsOf(contract, parent.items, depth, [...path, '*']) : [];
    return [...own, ...entries];
  });
  // A field that stands in several branches of a union is listed once for each.
  return fields;
}

function merged(key: string, a: Schema, b: Schema): Schema {
  if (!isObject(a[key]) || !isObject(b[key])) return {};
  return { [key]: { ...a[key], ...b[key] } };
}

function names(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
