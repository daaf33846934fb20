/** The objects of OpenAPI, and where each has which others. Whatever is not listed here is data: it is not read. */

/** Kinds of objects. `paths` and `responses` are the maps of these names, in which a key with `x-` is an extension. */
export type Kind =
  | 'document'
  | 'components'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'responses'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'encoding'
  | 'schema'
  | 'example'
  | 'securityScheme';

export interface Part {
  readonly kind: Kind;
  /** Whether the value is such an object, or a list or map of them. */
  readonly shape: 'one' | 'list' | 'map';
}

const one = (kind: Kind): Part => ({ kind, shape: 'one' });
const list = (kind: Kind): Part => ({ kind, shape: 'list' });
const map = (kind: Kind): Part => ({ kind, shape: 'map' });

const value = { schema: one('schema'), content: map('mediaType'), examples: map('example') };

const parts: Readonly<Record<Kind, Readonly<Record<string, Part>>>> = {
  document: { paths: one('paths'), webhooks: map('pathItem'), components: one('components') },
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  },
  paths: {},
  pathItem: {
    parameters: list('parameter'),
    get: one('operation'),
    put: one('operation'),
    post: one('operation'),
    delete: one('operation'),
    options: one('operation'),
    head: one('operation'),
    patch: one('operation'),
    trace: one('operation'),
  },
  // Callbacks and links are not read: nothing sends them.
  operation: { parameters: list('parameter'), requestBody: one('requestBody'), responses: one('responses') },
  parameter: value,
  requestBody: { content: map('mediaType') },
  responses: {},
  response: { headers: map('header'), content: map('mediaType') },
  header: value,
  mediaType: { schema: one('schema'), itemSchema: one('schema'), examples: map('example'), encoding: map('encoding') },
  encoding: { headers: map('header') },
  schema: {
    properties: map('schema'),
    patternProperties: map('schema'),
    dependentSchemas: map('schema'),
    allOf: list('schema'),
    anyOf: list('schema'),
    oneOf: list('schema'),
    prefixItems: list('schema'),
    items: one('schema'),
    additionalProperties: one('schema'),
    unevaluatedItems: one('schema'),
    unevaluatedProperties: one('schema'),
    contains: one('schema'),
    contentSchema: one('schema'),
    propertyNames: one('schema'),
    not: one('schema'),
    if: one('schema'),
    then: one('schema'),
    else: one('schema'),
  },
  example: {},
  securityScheme: {},
};

/** What an object has under a key; `undefined` for data. */
export function partOf(kind: Kind, key: string): Part | undefined {
  if (kind === 'paths') return key.startsWith('x-') ? undefined : one('pathItem');
  if (kind === 'responses') return key.startsWith('x-') ? undefined : one('response');
  return Object.hasOwn(parts[kind], key) ? parts[kind][key] : undefined;
}

/** Where an object that a document refers to has its place among the components. */
export const sections: Readonly<Partial<Record<Kind, string>>> = Object.fromEntries(
  Object.entries(parts.components).map(([section, { kind }]) => [kind, section]),
);

/** Keywords whose schemas are about the same value as the schema that has them. */
export const combining: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else']);
