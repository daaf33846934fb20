/** Ways through the schemas of a bundle, each with the path that leads to it. */
import { array, isObject, object, type Path, type Place, toPointer } from './json.ts';
import { type Contract, follow } from './references.ts';

/** What a schema is used for. */
export type SchemaRole = 'component' | 'property' | 'root' | 'part';

/** A schema: a named one, a property, the root of an inline one, or a part (`items`, a branch of `allOf`, `if`, …). */
export interface Schema extends Place {
  role: SchemaRole;
  /** Whether it only tests a value (`if`, `not`, …) and therefore describes nothing. */
  condition: boolean;
}

/** Every schema of the contract, each once; `$ref`s are not followed. */
export function* schemas(contract: Contract): Generator<Schema> {
  for (const [name, schema] of Object.entries(object(object(contract.components).schemas))) {
    yield* schemasBelow({ path: ['components', 'schemas', name], node: object(schema) }, 'component');
  }
  for (const root of inlineSchemas(contract, contract, [])) yield* schemasBelow(root, 'root');
}

/** Schemas under the key `schema` of a parameter, a header or a body. */
function* inlineSchemas(contract: Contract, node: unknown, path: Path): Generator<Place> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* inlineSchemas(contract, child, [...path, index]);
  } else if (isObject(node)) {
    for (const [key, child] of Object.entries(node)) {
      const childPath = [...path, key];
      if (key === 'schemas' && path[0] === 'components' && path.length === 1) continue;
      if (key === 'examples' || key === 'example') continue;
      if (key === 'schema' && isObject(child)) yield { path: childPath, node: child };
      else yield* inlineSchemas(contract, child, childPath);
    }
  }
}

/** A schema and all schemas inside it. */
export function* schemasBelow(place: Place, role: SchemaRole, condition = false): Generator<Schema> {
  const { node, path } = place;
  yield { node, path, role, condition };
  for (const [keyword, value] of Object.entries(node)) {
    const isCondition = condition || keyword === 'if' || keyword === 'not' || keyword === 'then' || keyword === 'else';
    if (['properties', 'patternProperties', 'dependentSchemas', '$defs'].includes(keyword)) {
      for (const [name, child] of Object.entries(object(value))) {
        if (isObject(child))
          yield* schemasBelow({ path: [...path, keyword, name], node: child }, 'property', isCondition);
      }
    } else if (keyword === 'additionalProperties' && isObject(value)) {
      yield* schemasBelow({ path: [...path, keyword], node: value }, 'property', isCondition);
    } else if (['allOf', 'anyOf', 'oneOf', 'prefixItems'].includes(keyword)) {
      for (const [index, child] of array(value).entries()) {
        if (isObject(child)) yield* schemasBelow({ path: [...path, keyword, index], node: child }, 'part', isCondition);
      }
    } else if (partKeywords.includes(keyword) && isObject(value)) {
      yield* schemasBelow({ path: [...path, keyword], node: value }, 'part', isCondition);
    }
  }
}

const partKeywords = [
  'items',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/**
 * The properties of an object schema by name, those of `allOf` and of `$ref` included. Branches of `oneOf` and `anyOf`
 * are included too: each of them may be sent.
 */
export function properties(contract: Contract, place: Place, seen = new Set<string>()): Map<string, Place> {
  const schema = follow(contract, place);
  const fields = new Map<string, Place>();
  if (seen.has(toPointer(schema.path))) return fields;
  seen.add(toPointer(schema.path));
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const [index, part] of array(schema.node[keyword]).entries()) {
      const below = { path: [...schema.path, keyword, index], node: object(part) };
      for (const [name, property] of properties(contract, below, seen)) fields.set(name, property);
    }
  }
  for (const [name, property] of Object.entries(object(schema.node.properties))) {
    fields.set(name, { path: [...schema.path, 'properties', name], node: object(property) });
  }
  return fields;
}

/** Names of the properties that an object schema requires, through `$ref` and `allOf`. */
export function required(contract: Contract, place: Place, seen = new Set<string>()): Set<string> {
  const schema = follow(contract, place);
  if (seen.has(toPointer(schema.path))) return new Set();
  seen.add(toPointer(schema.path));
  const names = new Set(array(schema.node.required).map(String));
  for (const [index, part] of array(schema.node.allOf).entries()) {
    const below = { path: [...schema.path, 'allOf', index], node: object(part) };
    for (const name of required(contract, below, seen)) names.add(name);
  }
  return names;
}

/** Whether a value of the schema can be an object or an array. */
export function isNested(contract: Contract, place: Place, seen = new Set<string>()): boolean {
  const schema = follow(contract, place);
  if (seen.has(toPointer(schema.path))) return false;
  seen.add(toPointer(schema.path));
  const types = [schema.node.type].flat();
  if (types.includes('object') || types.includes('array') || isObject(schema.node.properties)) return true;
  return ['allOf', 'anyOf', 'oneOf'].some((keyword) =>
    array(schema.node[keyword]).some((part, index) =>
      isNested(contract, { path: [...schema.path, keyword, index], node: object(part) }, seen),
    ),
  );
}
