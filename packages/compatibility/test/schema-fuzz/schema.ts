/** A schema of the fuzz: JSON Schema 2020-12, with references to `#/components/schemas/<name>`. */
export type Schema = boolean | { [keyword: string]: unknown };

/** A schema, and the components that it refers to. */
export interface Model {
  root: Schema;
  components: Record<string, Schema>;
}

export const prefix = '#/components/schemas/';

/** The target of a reference. */
export function targetOf(components: Model['components'], reference: unknown): Schema {
  return components[String(reference).slice(prefix.length)] ?? true;
}

/** Values of a keyword as a list of schemas; none where it is absent. */
export function schemasAt(value: unknown): Schema[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}

/** The value of a keyword as schemas by name. */
export function schemasByName(value: unknown): [name: string, schema: Schema][] {
  return typeof value === 'object' && value !== null ? Object.entries(value as Record<string, Schema>) : [];
}

/** Whether a schema is a part of itself, so that no validator comes to an end. */
export function isEndless({ root, components }: Model): boolean {
  return [root, ...Object.values(components)].some((schema) => meetsItself(schema, components, new Set()));
}

function meetsItself(schema: Schema, components: Model['components'], outer: ReadonlySet<Schema>): boolean {
  if (typeof schema === 'boolean') return false;
  if (outer.has(schema)) return true;
  const parts = [
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schemasAt(schema[keyword])),
    ...['if', 'then', 'else', 'not'].flatMap((keyword) => (keyword in schema ? [schema[keyword] as Schema] : [])),
    ...schemasByName(schema.dependentSchemas).map(([, part]) => part),
    ...('$ref' in schema ? [targetOf(components, schema.$ref)] : []),
  ];
  return parts.some((part) => meetsItself(part, components, new Set([...outer, schema])));
}
