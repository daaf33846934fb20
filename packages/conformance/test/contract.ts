/** Contracts for tests: ours, and small ones. */
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../src/contract/document.ts';
import type { JsonObject } from '../src/contract/json.ts';
import { loadContract } from '../src/contract/load.ts';
import { type Contract, createContract, type Operation } from '../src/contract/model.ts';

/** The bundle of `@xs2a/openapi`. */
export const ours: Contract = await loadContract(fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json')));

/** A contract of the given paths and schemas. */
export function contractOf(paths: JsonObject, schemas: JsonObject = {}): Contract {
  const info = { title: 'Pets', version: '1.0.0' };
  return createContract(checkDocument({ openapi: '3.1.0', info, paths, components: { schemas } }, 'test.json'));
}

/** @throws RangeError when the contract has no such operation */
export function operationOf({ operations }: Contract, id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new RangeError(`no operation ${id}`);
  return found;
}

/** `content` of one schema, as JSON. */
export function json(schema: unknown, more: JsonObject = {}): JsonObject {
  return { 'application/json': { schema, ...more } };
}
