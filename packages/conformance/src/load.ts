import { type Contract, ContractError, isForm, type Operation, object, type PlacedSchema } from '@xs2a/contract';
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
  const here = mostFrequent(contract.operations.map((operation) => serversOf(contract, operation)));
  const operations: Operation[] = [];
  const leftOut = [...contract.leftOut];
  for (const operation of contract.operations) {
    const reason = serversOf(contract, operation) === here ? whyNot(operation, validators) : elsewhere;
    if (reason === undefined) operations.push(operation);
    else leftOut.push({ operation: operation.id, method: operation.method, path: operation.path, reason });
  }
  if (operations.length > 0) return { ...contract, operations, leftOut };
  const [first] = leftOut;
  const why = first === undefined ? 'It has none under "paths".' : `${first.operation}: ${first.reason}.`;
  throw new ContractError(`${file} has no operation that can be asked. ${why}`);
}

const elsewhere = 'it has other "servers" than most operations, and only the given address is asked';

/** The addresses of an operation: its own, those of its path, or those of the document. */
function serversOf({ document, resolve }: Contract, { node, path }: Operation): string {
  const servers = node.servers ?? object(resolve(document.paths[path])).servers ?? document.servers;
  return JSON.stringify(Array.isArray(servers) ? servers.map((server) => object(server).url) : []);
}

/** The first of those that occur most often. */
function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Why an operation cannot be asked: each of its cases would report a mistake of the document. */
function whyNot(operation: Operation, validators: Validators): string | undefined {
  const { path, parameters } = operation;
  const unusable = validated(operation, validators).find(({ keyword }) => keyword === 'schema');
  if (unusable !== undefined) return unusable.found;
  const declared = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
  const unknown = [...path.matchAll(/\{([^}]+)\}/g)].find(([, name = '']) => !declared.has(name));
  return unknown && `no parameter describes ${unknown[0]} of its path`;
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
