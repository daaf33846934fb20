import { type Contract, type ContractOperation, type RequestBodyObject, resolve } from '../contract.ts';

interface Schema {
  properties?: Record<string, unknown>;
  allOf?: object[];
  anyOf?: object[];
  oneOf?: object[];
}

/**
 * Names of the fields that the body of an operation documents, through `$ref` and unions: `undefined` if it documents
 * none, so that nothing can be told about them.
 */
export function documentedFields(contract: Contract, { operation }: ContractOperation): Set<string> | undefined {
  if (operation.requestBody === undefined) return undefined;
  const { content } = resolve<RequestBodyObject>(contract, operation.requestBody);
  const names = new Set<string>();
  for (const { schema } of Object.values(content)) collect(contract, schema, names, new Set());
  return names.size === 0 ? undefined : names;
}

function collect(contract: Contract, node: unknown, names: Set<string>, seen: Set<unknown>): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = resolve<Schema>(contract, node);
  for (const name of Object.keys(properties)) names.add(name);
  for (const part of [...allOf, ...anyOf, ...oneOf]) collect(contract, part, names, seen);
}
