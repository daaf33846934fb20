import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  type Contract,
  type ContractOperation,
  loadContract,
  pointer,
  type RequestBodyObject,
  type ResponseObject,
  resolve,
} from '../src/contract.ts';

export const contract: Contract = await loadContract();

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

/** The first example of the JSON body, if the operation has a body. */
export function bodyOf({ operation }: ContractOperation): unknown {
  if (operation.requestBody === undefined) return undefined;
  const { content } = resolve<RequestBodyObject>(contract, operation.requestBody);
  const [first] = Object.values(content['application/json']?.examples ?? {});
  return resolve<{ value?: unknown }>(contract, first as object).value;
}

/** Names and values of the examples of the form body. */
export function formExamplesOf({ operation }: ContractOperation): [string, unknown][] {
  if (operation.requestBody === undefined) return [];
  const { content } = resolve<RequestBodyObject>(contract, operation.requestBody);
  const examples = content['application/x-www-form-urlencoded']?.examples ?? {};
  return Object.entries(examples).map(([name, example]) => [
    name,
    resolve<{ value?: unknown }>(contract, example as object).value,
  ]);
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
  const validate = ajv.getSchema(`contract${place}`) ?? ajv.compile({ $ref: `contract${place}` });
  validate(body);
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
