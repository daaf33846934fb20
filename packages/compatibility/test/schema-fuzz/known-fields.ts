/**
 * What a contract says of fields that it does not know: senders do not send them, and readers ignore them. That is why
 * a new field is not breaking.
 */
import { type Model, type Schema, schemasAt, schemasByName, targetOf } from './schema.ts';

type Members = Record<string, unknown>;

/** The value without the fields that no schema of the model mentions at their place. */
export function withoutUnknownFields(value: unknown, schemas: readonly Schema[], model: Model): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const parts = schemas.flatMap((schema) => partsOf(schema, model, new Set()));
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      withoutUnknownFields(
        item,
        parts.flatMap((part) => itemSchemas(part, index)),
        model,
      ),
    );
  }
  const known = Object.entries(value).flatMap(([name, member]) => {
    const mentions = parts.flatMap((part) => fieldSchemas(part, name));
    return mentions.length === 0 ? [] : [[name, withoutUnknownFields(member, mentions, model)]];
  });
  return Object.fromEntries(known);
}

/** The model as readers take it who ignore further fields, wherever an object is closed. */
export function opened({ root, components }: Model): Model {
  return JSON.parse(JSON.stringify({ root, components }), (key, value) => {
    return value === false && (key === 'additionalProperties' || key === 'unevaluatedProperties') ? undefined : value;
  }) as Model;
}

/** The model as senders take it who send only the fields of the schemas that they match. */
export function closed({ root, components }: Model): Model {
  return {
    root: closedValue(root),
    components: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, withClosedParts(schema)])),
  };
}

function closedValue(schema: Schema): Schema {
  const isObject = /"(properties|\$ref)"/.test(JSON.stringify(schema));
  return isObject ? { allOf: [withClosedParts(schema)], unevaluatedProperties: false } : schema;
}

/** Conditions stay as they are: closed ones would mean something else. */
function withClosedParts(schema: Schema): Schema {
  if (typeof schema === 'boolean') return schema;
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (['properties', 'patternProperties'].includes(keyword)) {
      return [keyword, Object.fromEntries(schemasByName(value).map(([name, inner]) => [name, closedValue(inner)]))];
    }
    if (['allOf', 'anyOf', 'oneOf'].includes(keyword)) return [keyword, schemasAt(value).map(withClosedParts)];
    if (keyword === 'prefixItems') return [keyword, schemasAt(value).map(closedValue)];
    if (['then', 'else'].includes(keyword)) return [keyword, withClosedParts(value as Schema)];
    return /^(items|(additional|unevaluated)Properties)$/.test(keyword)
      ? [keyword, closedValue(value as Schema)]
      : [keyword, value];
  });
  return Object.fromEntries(entries);
}

/** The schema and all schemas inside it that may apply to the same value. */
function partsOf(schema: Schema, model: Model, seen: Set<Schema>): Members[] {
  if (typeof schema === 'boolean' || seen.has(schema)) return [];
  seen.add(schema);
  const inside = [
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schemasAt(schema[keyword])),
    ...['if', 'then', 'else', 'not'].flatMap((keyword) => (keyword in schema ? [schema[keyword] as Schema] : [])),
    ...schemasByName(schema.dependentSchemas).map(([, dependent]) => dependent),
    ...('$ref' in schema ? [targetOf(model.components, schema.$ref)] : []),
  ];
  return [schema as Members, ...inside.flatMap((part) => partsOf(part, model, seen))];
}

function itemSchemas(part: Members, index: number): Schema[] {
  const prefix = schemasAt(part.prefixItems);
  const item = index < prefix.length ? prefix[index] : part.items;
  return [item, part.contains].filter((schema) => schema !== undefined) as Schema[];
}

/** The schemas that mention a field. An object that is open or closed to all others mentions none of them. */
function fieldSchemas(part: Members, name: string): Schema[] {
  const named = schemasByName(part.properties).filter(([property]) => property === name);
  const matching = schemasByName(part.patternProperties).filter(([pattern]) => new RegExp(pattern, 'u').test(name));
  const required = Array.isArray(part.required) && part.required.includes(name) ? [true] : [];
  const typed = [part.additionalProperties, part.unevaluatedProperties].filter(
    (schema) => typeof schema === 'object' && JSON.stringify(schema) !== '{}',
  ) as Schema[];
  return [...named.map(([, schema]) => schema), ...matching.map(([, schema]) => schema), ...required, ...typed];
}
