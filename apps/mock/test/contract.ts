import {
  type Contract,
  encodePath,
  encodeQuery,
  exampleParameters,
  type Operation,
  type Response,
} from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { createCompiler } from '@xs2a/contract/validators';

export const contract: Contract = await readContract();
export const { operations } = contract;

/** For `it.each`: the name of each operation, and the operation. */
export const namedOperations = operations.map((operation) => [operation.id, operation] as const);

export function operationOf(operationId: string): Operation {
  const operation = operations.find(({ id }) => id === operationId);
  if (operation === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return operation;
}

/** Path and required query of an operation, filled from the examples of its parameters. */
export function targetOf(operation: Operation): string {
  const { path, query } = exampleParameters(contract, operation);
  const search = encodeQuery(operation.parameters, query);
  return encodePath(operation, path) + (search === '' ? '' : `?${search}`);
}

/** The examples of a body, by name; none if the operation takes no body of this media type. */
export function bodyExamplesOf({ body }: Operation, mediaType: string): [string, unknown][] {
  const media = body?.content.find(({ type }) => type === mediaType);
  return (media?.examples ?? []).map(({ name, value }) => [name, value]);
}

/** The first example of the JSON body, if the operation has a body. */
export function bodyOf(operation: Operation): unknown {
  return bodyExamplesOf(operation, 'application/json')[0]?.[1];
}

export function responseOf({ id, responses }: Operation, status: number | string): Response {
  const response = responses.find((candidate) => candidate.status === String(status));
  if (response === undefined) throw new Error(`${id} does not document ${status}.`);
  return response;
}

const compile = createCompiler(contract.document, false);

/** What is wrong with a body as an answer of an operation: nothing, or one line for each error. */
export function errorsOf({ responses }: Operation, status: number, mediaType: string, body: unknown): string[] {
  const documented = responses.find((candidate) => candidate.status === String(status));
  if (documented === undefined) return [`status ${status} is not documented`];
  const media = documented.content.find(({ type }) => type === mediaType);
  if (media?.schema === undefined) return [`${mediaType} is not documented for ${status}`];
  const validate = compile(media.schema.pointer);
  validate(Buffer.isBuffer(body) ? body.toString('latin1') : body);
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}

/** What is wrong with an answer as a whole: status, media type, body and documented headers. */
export function problemsOf(operation: Operation, response: globalThis.Response, body: unknown): string[] {
  const documented = operation.responses.find(({ status }) => status === String(response.status));
  if (documented === undefined) return [`status ${response.status} is not documented`];
  const missing = documented.headers.filter(({ name }) => !response.headers.has(name));
  const problems = missing.map(({ name }) => `the header ${name} is missing`);
  if (documented.content.length === 0) {
    return body === undefined ? problems : [...problems, 'an answer without content has one'];
  }
  const mediaType = response.headers.get('content-type') ?? 'no media type';
  return [...problems, ...errorsOf(operation, response.status, mediaType, body)];
}
