import {
  type Contract,
  ContractError,
  isForm,
  type LeftOutOperation,
  type Operation,
  object,
  type PlacedSchema,
} from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { createValidators, type Validate, type Validators, type Violation } from '@xs2a/contract/validators';

/**
 * Reads a contract that can be run against a server. Operations that cannot are in its `leftOut`.
 *
 * @param file JSON or YAML, with references to other files; without it, the bundle of `@xs2a/openapi`
 * @throws {ContractError} naming the file, and its line if it has one, when it cannot be read or has nothing to run
 */
export async function loadContract(file?: string): Promise<Contract> {
  const contract = await readContract(file);
  // The bundle is checked before it is released.
  return file === undefined ? contract : runnable(contract, file);
}

function runnable(contract: Contract, file: string): Contract {
  const validators = createValidators(contract.document);
  const reasons = new Map(contract.operations.map((operation) => [operation, whyNot(contract, operation, validators)]));
  const operations = contract.operations.filter((operation) => reasons.get(operation) === undefined);
  const leftOut = [...contract.leftOut, ...[...reasons].flatMap(([operation, reason]) => leftOutOf(operation, reason))];
  if (operations.length > 0) return { ...contract, operations, leftOut };
  const [first] = leftOut;
  const why = first === undefined ? 'It has none under "paths".' : `${first.operation}: ${first.reason}.`;
  throw new ContractError(`${file} has no operation that can be asked. ${why}`);
}

function leftOutOf({ id, method, path }: Operation, reason: string | undefined): LeftOutOperation[] {
  return reason === undefined ? [] : [{ operation: id, method, path, reason }];
}

/** Why an operation cannot be asked: each of its cases would report a mistake of the document. */
function whyNot(contract: Contract, operation: Operation, validators: Validators): string | undefined {
  const { document } = contract;
  const { path, parameters, node } = operation;
  const unusable = validated(operation, validators).find(({ keyword }) => keyword === 'schema');
  if (unusable !== undefined) return unusable.found;
  const declared = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
  const unknown = [...path.matchAll(/\{([^}]+)\}/g)].find(([, name = '']) => !declared.has(name));
  if (unknown !== undefined) return `no parameter describes ${unknown[0]} of its path`;
  const servers = node.servers ?? object(contract.resolve(document.paths[path])).servers;
  return servers === undefined || isSame(servers, document.servers)
    ? undefined
    : 'it has "servers" of its own, and only the given address is asked';
}

/** Compiles every schema of an operation, for the direction in which it is used. */
function validated({ parameters, body, responses }: Operation, validators: Validators): Violation[] {
  const { text, request, response, header } = validators;
  const check = (validate: Validate) => (holder: { schema: PlacedSchema | undefined }) =>
    holder.schema === undefined ? [] : validate(holder.schema, null);
  return [
    ...parameters.flatMap(check(text)),
    ...(body?.content ?? []).flatMap((media) => check(isForm(media.type) ? text : request)(media)),
    ...responses.flatMap(({ content }) => content.flatMap(check(response))),
    ...responses.flatMap(({ headers }) => headers.flatMap(check(header))),
  ];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
