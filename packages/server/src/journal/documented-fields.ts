import { type Contract, type Operation, object } from '@xs2a/contract';

/**
 * Names of the fields that the body of an operation documents, through `$ref` and unions: `undefined` if it documents
 * none.
 */
export function documentedFields(contract: Contract, { body }: Operation): Set<string> | undefined {
  const names = new Set<string>();
  for (const { schema } of body?.content ?? []) collect(contract, schema?.schema, names);
  return names.size === 0 ? undefined : names;
}

function collect(contract: Contract, node: unknown, names: Set<string>): void {
  const schema = object(contract.resolve(node));
  for (const name of Object.keys(object(schema.properties))) names.add(name);
  for (const parts of [schema.allOf, schema.anyOf, schema.oneOf]) {
    if (Array.isArray(parts)) for (const part of parts) collect(contract, part, names);
  }
}
