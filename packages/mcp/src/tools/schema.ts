import { type Contract, isObject, mergedSchema, object, type Schema } from '@xs2a/contract';
import { firstClause } from './shorten.ts';

/** Keywords that help to choose a value. The API checks patterns, lengths and conditions, and explains them. */
const kept = ['default', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems', 'dependentRequired'];

/**
 * The schema of an input, shortened for agents: without references and bases, with short descriptions, and with the
 * first type of a value that may have several.
 *
 * @param node a schema of the contract
 */
export function inputSchema(contract: Contract, node: unknown): Schema {
  const { anyOf, oneOf, ...rest } = mergedSchema(contract, node);
  const [branch] = [anyOf, oneOf].filter(Array.isArray).flat();
  if (branch !== undefined) return inputSchema(contract, { allOf: [branch, rest] });
  const { description, required, properties, items, additionalProperties: others } = rest;
  const [type] = [rest.type].flat();
  const [example] = [rest.examples].flat();
  return {
    ...(type !== undefined && { type }),
    ...(typeof description === 'string' && { description: firstClause(description) }),
    ...Object.fromEntries(kept.filter((name) => rest[name] !== undefined).map((name) => [name, rest[name]])),
    // An example is the shortest way to show how a date is written.
    ...(/^\d{4}-\d\d-\d\d/.test(String(example)) && { examples: [example] }),
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(object(properties)).map(([name, property]) => [name, inputSchema(contract, property)]),
      ),
    }),
    ...(Array.isArray(required) && required.length > 0 && { required }),
    ...(isObject(items) && { items: entrySchema(contract, items) }),
    ...(isObject(others) && { additionalProperties: entrySchema(contract, others) }),
    ...(others === true && { additionalProperties: true }),
  };
}

/** Without its description: the list or map already has one. */
function entrySchema(contract: Contract, node: unknown): Schema {
  const { description: _, ...schema } = inputSchema(contract, node);
  return schema;
}
