/** Every value that a document shows, with the schema that it has to keep. */

/** An example or a default. */
export interface Shown {
  /** Pointer to the value's owner: a body, a parameter or a schema. */
  place: string;
  /** Pointer to the schema. */
  schema: string;
  value: unknown;
}

type Json = Record<string, unknown>;

const single = ['additionalProperties', 'contains', 'else', 'if', 'items', 'not', 'propertyNames', 'then'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const maps = ['dependentSchemas', 'patternProperties', 'properties'];

/** Examples of bodies, parameters, headers and schemas, and defaults of schemas. */
export function collectShown(document: Json): Shown[] {
  return [...inNode(document, document, '#')];
}

function* inNode(document: Json, node: unknown, place: string): Generator<Shown> {
  if (Array.isArray(node))
    for (const [index, item] of node.entries()) yield* inNode(document, item, `${place}/${index}`);
  else if (isObject(node)) {
    if (isObject(node.schema)) yield* ofOwner(document, node, place);
    for (const [key, child] of Object.entries(node)) {
      const below = `${place}/${escaped(key)}`;
      if (key === 'schema') yield* inSchema(child, below);
      else if (below === '#/components/schemas') yield* inMap(child, below);
      else if (key !== 'value' && key !== 'example') yield* inNode(document, child, below);
    }
  }
}

/** The examples beside a schema. */
function* ofOwner(document: Json, owner: Json, place: string): Generator<Shown> {
  const named = Object.entries(isObject(owner.examples) ? owner.examples : {});
  const schema =
    isObject(owner.schema) && typeof owner.schema.$ref === 'string' ? owner.schema.$ref : `${place}/schema`;
  for (const [name, example] of named) {
    yield { place: `${place}/examples/${name}`, schema, value: follow(document, example).value };
  }
  if ('example' in owner) yield { place: `${place}/example`, schema, value: owner.example };
}

function* inSchema(schema: unknown, place: string): Generator<Shown> {
  if (!isObject(schema)) return;
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  for (const value of examples) yield { place: `${place}/examples`, schema: place, value };
  for (const key of ['example', 'default']) {
    if (key in schema) yield { place: `${place}/${key}`, schema: place, value: schema[key] };
  }
  for (const key of single) yield* inSchema(schema[key], `${place}/${key}`);
  for (const key of [...lists, ...maps]) yield* inMap(schema[key], `${place}/${key}`);
}

/** Schemas in a list, or under names. */
function* inMap(schemas: unknown, place: string): Generator<Shown> {
  if (typeof schemas !== 'object' || schemas === null) return;
  for (const [key, child] of Object.entries(schemas)) yield* inSchema(child, `${place}/${escaped(key)}`);
}

function follow(document: Json, example: unknown): Json {
  if (!isObject(example)) return {};
  if (typeof example.$ref !== 'string') return example;
  let node: unknown = document;
  for (const key of example.$ref.split('/').slice(1)) {
    node = (node as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return node as Json;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
