import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  type Contract,
  type ContractOperation,
  listOperations,
  pointer,
  type RequestBodyObject,
  type ResponseObject,
  resolve,
} from '../src/contract.ts';
import { loadContract } from '../src/load.ts';

export const contract: Contract = await loadContract();
export const operations: ContractOperation[] = listOperations(contract);

/** For `it.each`: the name of each operation, and the operation. */
export const namedOperations = operations.map((operation) => [operation.operation.operationId, operation] as const);

export function operationOf(operationId: string): ContractOperation {
  const found = operations.find(({ operation }) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`The contract has no operation ${operationId}.`);
  return found;
}

const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
addFormats.default(ajv);
ajv.addSchema(contract, 'contract', undefined, false);

interface ParameterWithExample {
  name: string;
  in: string;
  required?: boolean;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

/** Path and required query of an operation, filled from the examples of its parameters. */
export function targetOf({ path, item, operation }: ContractOperation): string {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    resolve<ParameterWithExample>(contract, parameter as ParameterWithExample),
  );
  const value = (parameter: ParameterWithExample | undefined) =>
    String(parameter?.example ?? Object.values(parameter?.examples ?? {})[0]?.value);
  const filled = path.replace(/\{(.+?)\}/g, (_, name) =>
    value(parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)),
  );
  const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true);
  const search = new URLSearchParams(query.map((parameter) => [parameter.name, value(parameter)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** The examples of a body, by name; none if the operation takes no body of this media type. */
export function bodyExamplesOf({ operation }: ContractOperation, mediaType: string): [string, unknown][] {
  if (operation.requestBody === undefined) return [];
  const { content } = resolve<RequestBodyObject>(contract, operation.requestBody);
  return Object.entries(content[mediaType]?.examples ?? {}).map(([name, example]) => [
    name,
    resolve<{ value?: unknown }>(contract, example as object).value,
  ]);
}

/** The first example of the JSON body, if the operation has a body. */
export function bodyOf(operation: ContractOperation): unknown {
  return bodyExamplesOf(operation, 'application/json')[0]?.[1];
}

export function responseOf({ operation }: ContractOperation, status: number | string): ResponseObject {
  const documented = operation.responses[status];
  if (documented === undefined) throw new Error(`${operation.operationId} does not document ${status}.`);
  return resolve<ResponseObject>(contract, documented);
}

/** What is wrong with a body as an answer of an operation: nothing, or one line for each error. */
export function errorsOf(
  { path, method, operation }: ContractOperation,
  status: number,
  mediaType: string,
  body: unknown,
): string[] {
  const documented = operation.responses[status];
  if (documented === undefined) return [`status ${status} is not documented`];
  const content = resolve<ResponseObject>(contract, documented).content;
  if (content?.[mediaType] === undefined) return [`${mediaType} is not documented for ${status}`];
  const place =
    '$ref' in documented
      ? documented.$ref + pointer('content', mediaType, 'schema').slice(1)
      : pointer('paths', path, method, 'responses', String(status), 'content', mediaType, 'schema');
  const validate: ValidateFunction = ajv.getSchema(`contract${place}`) ?? ajv.compile({ $ref: `contract${place}` });
  validate(Buffer.isBuffer(body) ? body.toString('latin1') : body);
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}

/** What is wrong with an answer as a whole: status, media type, body and documented headers. */
export function problemsOf(operation: ContractOperation, response: Response, body: unknown): string[] {
  if (operation.operation.responses[response.status] === undefined) {
    return [`status ${response.status} is not documented`];
  }
  const { content, headers = {} } = responseOf(operation, response.status);
  const missing = Object.keys(headers).filter((name) => !response.headers.has(name));
  const problems = missing.map((name) => `the header ${name} is missing`);
  if (content === undefined) return body === undefined ? problems : [...problems, 'an answer without content has one'];
  const mediaType = response.headers.get('content-type') ?? 'no media type';
  return [...problems, ...errorsOf(operation, response.status, mediaType, body)];
}
