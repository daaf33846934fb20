/** Ways through a bundle: operations, parameters, bodies and schemas, each with the path that leads to it. */

/** A JSON object whose shape nobody has checked yet. */
export type Node = { [key: string]: unknown };

/** The contract as one document, as `redocly bundle` writes it: every `$ref` points into `components`. */
export type Contract = Node;

/** Keys that lead from the root of a document to a place in it. */
export type Path = readonly (string | number)[];

/** HTTP methods in the order in which a path item lists them. */
export const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'] as const;

/** A node and where it stands. */
export interface Place {
  path: Path;
  node: Node;
}

/** An operation of a path or of a webhook. */
export interface Operation extends Place {
  method: string;
  /** The path (`/v1/payments`) or the name of the webhook (`transaction.created`). */
  name: string;
  webhook: boolean;
  /** The path item around it. */
  item: Place;
}

/** A body of a request or of a response in one media type. */
export interface Body extends Place {
  mediaType: string;
  direction: 'request' | 'response';
}

/** Why a schema stands where it stands. */
export type SchemaRole = 'component' | 'property' | 'root' | 'part';

/** A schema: a named one, a property, the root of an inline one, or a part (`items`, a branch of `allOf`, `if`, …). */
export interface Schema extends Place {
  role: SchemaRole;
  /** Whether it only tests a value (`if`, `not`, …) and therefore describes nothing. */
  condition: boolean;
}

/** The value as an object, or an empty one. */
export function object(value: unknown): Node {
  return isObject(value) ? value : {};
}

/** The value as an array, or an empty one. */
export function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether the value is an object and neither `null` nor an array. */
export function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `['paths', '/v1/version', 'get']` → `#/paths/~1v1~1version/get`. */
export function toPointer(path: Path): string {
  return `#${path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** `#/paths/~1v1~1version/get` → `['paths', '/v1/version', 'get']`. */
export function fromPointer(pointer: string): string[] {
  const keys = pointer.replace(/^#/, '').split('/').slice(1);
  return keys.map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that the keys lead to, or `undefined`. */
export function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Node)[key];
  }
  return value;
}

/** The node itself, or what its `$ref` (and the next, …) leads to; nothing for a `$ref` to nowhere or in a circle. */
export function follow(contract: Contract, place: Place): Place {
  let current = place;
  const seen = new Set<string>();
  while (typeof current.node.$ref === 'string') {
    const reference = current.node.$ref;
    if (seen.has(reference) || !reference.startsWith('#')) return { path: current.path, node: {} };
    seen.add(reference);
    const path = fromPointer(reference);
    current = { path, node: object(at(contract, path)) };
  }
  return current;
}

/** Name of the component that a `$ref` leads to: `#/components/schemas/Page` → `Page`. */
export function referenceName(node: unknown): string | undefined {
  const reference = object(node).$ref;
  return typeof reference === 'string' ? fromPointer(reference).at(-1) : undefined;
}

/** Every operation of paths and webhooks, in the order of the document. */
export function* operations(contract: Contract): Generator<Operation> {
  for (const section of ['paths', 'webhooks']) {
    for (const [name, value] of Object.entries(object(contract[section]))) {
      const item = follow(contract, { path: [section, name], node: object(value) });
      for (const [method, operation] of Object.entries(item.node)) {
        if (!(methods as readonly string[]).includes(method)) continue;
        const path = [...item.path, method];
        yield { path, node: object(operation), method, name, webhook: section === 'webhooks', item };
      }
    }
  }
}

/** The parameters of an operation, those of its path item included, with `$ref`s followed. */
export function parameters(contract: Contract, operation: Operation): Place[] {
  return [operation.item, operation].flatMap((owner) =>
    array(owner.node.parameters).map((parameter, index) =>
      follow(contract, { path: [...owner.path, 'parameters', index], node: object(parameter) }),
    ),
  );
}

/** The responses of an operation by status, with `$ref`s followed. */
export function responses(contract: Contract, operation: Operation): Map<string, Place> {
  const entries = Object.entries(object(operation.node.responses)).map(([status, response]): [string, Place] => {
    const path = [...operation.path, 'responses', status];
    return [status, follow(contract, { path, node: object(response) })];
  });
  return new Map(entries);
}

/** The request body of an operation, with its `$ref` followed. */
export function requestBody(contract: Contract, operation: Operation): Place | undefined {
  const body = operation.node.requestBody;
  if (!isObject(body)) return undefined;
  return follow(contract, { path: [...operation.path, 'requestBody'], node: body });
}

/** Every body of the contract, each once: a shared response counts where it is defined. */
export function* bodies(contract: Contract): Generator<Body> {
  const seen = new Set<string>();
  for (const operation of operations(contract)) {
    const request = requestBody(contract, operation);
    const places: [Place, Body['direction']][] = request ? [[request, 'request']] : [];
    for (const response of responses(contract, operation).values()) places.push([response, 'response']);
    for (const [place, direction] of places) {
      if (seen.has(toPointer(place.path))) continue;
      seen.add(toPointer(place.path));
      for (const [mediaType, body] of Object.entries(object(place.node.content))) {
        yield { path: [...place.path, 'content', mediaType], node: object(body), mediaType, direction };
      }
    }
  }
}

/** Every schema of the contract, each once; `$ref`s are not followed. */
export function* schemas(contract: Contract): Generator<Schema> {
  for (const [name, schema] of Object.entries(object(object(contract.components).schemas))) {
    yield* schemasBelow({ path: ['components', 'schemas', name], node: object(schema) }, 'component');
  }
  for (const root of inlineSchemas(contract, contract, [])) yield* schemasBelow(root, 'root');
}

/** Schemas that stand under the key `schema` of a parameter, a header or a body. */
function* inlineSchemas(contract: Contract, node: unknown, path: Path): Generator<Place> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* inlineSchemas(contract, child, [...path, index]);
  } else if (isObject(node)) {
    for (const [key, child] of Object.entries(node)) {
      const here = [...path, key];
      if (key === 'schemas' && path[0] === 'components' && path.length === 1) continue;
      if (key === 'examples' || key === 'example') continue;
      if (key === 'schema' && isObject(child)) yield { path: here, node: child };
      else yield* inlineSchemas(contract, child, here);
    }
  }
}

/** A schema and all schemas inside it. */
export function* schemasBelow(place: Place, role: SchemaRole, condition = false): Generator<Schema> {
  const { node, path } = place;
  yield { node, path, role, condition };
  for (const [keyword, value] of Object.entries(node)) {
    const inside = condition || keyword === 'if' || keyword === 'not' || keyword === 'then' || keyword === 'else';
    if (['properties', 'patternProperties', 'dependentSchemas', '$defs'].includes(keyword)) {
      for (const [name, child] of Object.entries(object(value))) {
        if (isObject(child)) yield* schemasBelow({ path: [...path, keyword, name], node: child }, 'property', inside);
      }
    } else if (keyword === 'additionalProperties' && isObject(value)) {
      yield* schemasBelow({ path: [...path, keyword], node: value }, 'property', inside);
    } else if (['allOf', 'anyOf', 'oneOf', 'prefixItems'].includes(keyword)) {
      for (const [index, child] of array(value).entries()) {
        if (isObject(child)) yield* schemasBelow({ path: [...path, keyword, index], node: child }, 'part', inside);
      }
    } else if (partKeywords.includes(keyword) && isObject(value)) {
      yield* schemasBelow({ path: [...path, keyword], node: value }, 'part', inside);
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
  const found = new Map<string, Place>();
  if (seen.has(toPointer(schema.path))) return found;
  seen.add(toPointer(schema.path));
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const [index, part] of array(schema.node[keyword]).entries()) {
      const below = { path: [...schema.path, keyword, index], node: object(part) };
      for (const [name, property] of properties(contract, below, seen)) found.set(name, property);
    }
  }
  for (const [name, property] of Object.entries(object(schema.node.properties))) {
    found.set(name, { path: [...schema.path, 'properties', name], node: object(property) });
  }
  return found;
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
