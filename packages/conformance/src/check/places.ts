/** Values of a body at the fields that its schema names. */
import { type Contract, type Field, fieldsOf, isObject, type PlacedSchema } from '@xs2a/contract';

/** Levels of fields that are looked at. */
const depth = 4;

const fieldsBySchema = new WeakMap<PlacedSchema, readonly Field[]>();

/** The fields of a body, read from its schema once. */
export function fieldsIn(contract: Contract, schema: PlacedSchema): readonly Field[] {
  const known = fieldsBySchema.get(schema) ?? fieldsOf(contract, schema.schema, depth);
  fieldsBySchema.set(schema, known);
  return known;
}

/** The values at a path, `*` being every entry of a list. */
export function valuesAt(body: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [body];
  if (name === '*') return Array.isArray(body) ? body.flatMap((entry) => valuesAt(entry, rest)) : [];
  return isObject(body) && Object.hasOwn(body, name) ? valuesAt(body[name], rest) : [];
}

/** The schemas of each path, one for each branch of a union: `data/*` + `/day`. */
export function byPath(fields: readonly Field[]): ReadonlyMap<string, readonly [Field, ...Field[]]> {
  const paths = new Map<string, [Field, ...Field[]]>();
  for (const field of fields) {
    const path = field.path.join('/');
    const known = paths.get(path);
    if (known === undefined) paths.set(path, [field]);
    else known.push(field);
  }
  return paths;
}
