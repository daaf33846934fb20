import { createContract } from './create.ts';
import { ContractError, type Document } from './document.ts';
import { object, pointer } from './json.ts';
import type { Contract, LeftOutOperation } from './model.ts';
import { assemble, type Fault } from './reading/assemble.ts';
import { leaveOut } from './reading/leave-out.ts';
import { type Source, sourceOf } from './reading/sources.ts';
import { readVersion } from './reading/version.ts';

interface Opened {
  readonly document: Document;
  readonly leftOut: readonly LeftOutOperation[];
  /** Everything that cannot be read, also where no operation needs it. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a document of OpenAPI 3.0, 3.1 or 3.2. Operations that cannot be read are left out.
 *
 * @param name of the document, for messages
 * @throws {ContractError} for a document that is not OpenAPI 3, or of which nothing is left
 */
export function openContract(value: unknown, name: string): Contract {
  return contractOf(sourceOf(value), name);
}

/** The contract of a file that is open. */
export function contractOf(source: Source, name: string): Contract {
  const { document, leftOut } = open(source, name);
  const contract = createContract(document, leftOut);
  const [first] = leftOut;
  if (first === undefined || contract.operations.length + contract.webhooks.length > 0) return contract;
  throw new ContractError(`${name} has no operation that can be read. ${first.operation}: ${first.reason}.`);
}

/**
 * Checks that a document of OpenAPI 3 can be read as a whole.
 *
 * @returns the document as OpenAPI 3.1
 * @throws {ContractError} with the JSON pointer of what is wrong
 */
export function checkDocument(value: unknown, name: string): Document {
  const { document, leftOut, faults } = open(sourceOf(value), name);
  const reason = faults[0]?.message ?? leftOut[0]?.reason;
  if (reason !== undefined) throw new ContractError(`${name}: ${reason}.`);
  return document;
}

function open(source: Source, name: string): Opened {
  const { document: root, version } = readVersion(source.root, name);
  checkFinite(root, name);
  const assembled = assemble(source, root, version);
  const { $schema, $id, id, jsonSchemaDialect, ...rest } = assembled.document;
  const openapi = version === '3.1' && String(root.openapi).startsWith('3.1') ? String(root.openapi) : '3.1.0';
  const document = { ...rest, openapi, paths: object(rest.paths), webhooks: object(rest.webhooks) } as Document;
  return { document, leftOut: leaveOut(document, assembled), faults: assembled.faults };
}

/** A YAML alias inside its own anchor makes an infinite tree. */
function checkFinite(node: unknown, name: string, keys: readonly string[] = [], parents = new Set<object>()): void {
  if (typeof node !== 'object' || node === null) return;
  if (parents.has(node)) throw new ContractError(`${name}: what is at ${pointer(...keys)} contains itself.`);
  parents.add(node);
  for (const [key, child] of Object.entries(node)) checkFinite(child, name, [...keys, key], parents);
  parents.delete(node);
}
