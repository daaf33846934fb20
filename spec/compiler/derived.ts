/**
 * What generators need in the bundle and the sources do not have to repeat.
 *
 * A generator that dereferences the bundle takes the name of a type from `title`, so every component schema has its own
 * name there. A generator that reads no `const` takes the constant from an `enum` of one.
 */

import { isObject, type JsonObject } from '../reader/json.ts';
import type { Contract } from '../reader/references.ts';
import { schemas } from '../reader/schemas.ts';

/**
 * @param contract the bundle as it is joined from the sources; it is changed in place
 */
export function addDerived(contract: Contract): void {
  for (const { node } of schemas(contract)) addEnum(node);
  addTitles(contract);
}

/** A constant without a type is part of a condition, which no generator reads. */
function addEnum(schema: JsonObject): void {
  if ('const' in schema && 'type' in schema) schema.enum = [schema.const];
}

/** A title that a source has stays, so that lint can refuse it. */
function addTitles({ components }: Contract): void {
  const schemas = isObject(components) ? components.schemas : undefined;
  if (!isObject(schemas)) return;
  for (const [name, schema] of Object.entries(schemas)) {
    if (isObject(schema)) schemas[name] = { title: name, ...schema };
  }
}
