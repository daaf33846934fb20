/**
 * Objects that take fields from a base by `allOf` and add their own: the members of discriminated unions. The sources
 * define the shared fields once, but generators create a discriminated union only from members that list all their
 * fields in one place.
 */
import { isObject, type JsonObject, object } from '../reader/json.ts';

const reference = /^#\/components\/schemas\/([^/]+)$/;
const plain = ['title', 'description', 'type', 'required', 'properties'];

/**
 * Copies the fields of each base into the members.
 *
 * @param contract the bundle as it is joined from the sources; it is not changed
 * @returns the same contract without the bases that nothing else refers to
 */
export function withFlatMembers(contract: JsonObject): JsonObject {
  const schemas = { ...object(object(contract.components).schemas) };
  const bases = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema) || !isObject(schema.properties) || !Array.isArray(schema.allOf)) continue;
    const names = schema.allOf.map((part) => reference.exec(String(part.$ref))?.[1] ?? '');
    const parts = names.map((base) => schemas[base]).filter(isPlainObject);
    if (parts.length < names.length) continue;
    for (const base of names) bases.add(base);
    schemas[name] = flat(schema, parts);
  }
  const components = { ...object(contract.components), schemas };
  const text = JSON.stringify({ ...contract, components });
  for (const base of bases) if (!text.includes(`"#/components/schemas/${base}"`)) delete schemas[base];
  return { ...contract, components };
}

/** An object that says nothing but which fields it has. */
function isPlainObject(schema: unknown): schema is JsonObject {
  return isObject(schema) && Object.keys(schema).every((keyword) => plain.includes(keyword));
}

function flat({ allOf: _, ...schema }: JsonObject, bases: JsonObject[]): JsonObject {
  const parts = [...bases, schema];
  const required = [...new Set(parts.flatMap((part) => (part.required ?? []) as string[]))];
  return {
    ...schema,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
  };
}
