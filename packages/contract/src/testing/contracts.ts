import type { JsonObject } from '../json.ts';
import type { Contract, Operation } from '../model.ts';
import { openContract } from '../open.ts';

/** A contract of the given paths and component schemas. @throws {RangeError} for an operation that cannot be read */
export function contractOf(paths: JsonObject, schemas: JsonObject = {}): Contract {
  const info = { title: 'Pets', version: '1.0.0' };
  const contract = openContract({ openapi: '3.1.0', info, paths, components: { schemas } }, 'test.json');
  const [leftOut] = contract.leftOut;
  if (leftOut !== undefined) throw new RangeError(leftOut.reason);
  return contract;
}

/** @throws {RangeError} when the contract has no such operation */
export function operationOf({ operations }: Contract, id: string): Operation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (operation === undefined) throw new RangeError(`no operation ${id}`);
  return operation;
}

/** `content` of one schema, as JSON. */
export function json(schema: unknown, more: JsonObject = {}): JsonObject {
  return { 'application/json': { schema, ...more } };
}
