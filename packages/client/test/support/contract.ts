import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What these tests read of the contract. */
interface Contract {
  info: { version: string };
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface Content {
  [mediaType: string]: { examples?: Record<string, unknown> };
}

/** One operation of the contract. */
export interface ContractOperation {
  id: string;
  method: string;
  path: string;
  security: string[];
  parameters: Parameter[];
  /** Examples of the body by media type; `undefined` if it takes none. */
  body: Content | undefined;
  /** Media types of the answer by status. */
  responses: Map<number, { pointer: string; mediaTypes: string[] }>;
}

export const contract: Contract = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@xs2a/openapi/openapi.json')), 'utf8'),
);

const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
addFormats.default(ajv);
ajv.addSchema(contract as object, 'contract', undefined, false);

/** Follows a reference, if the node is one. */
function resolve<T>(node: unknown): T {
  const { $ref } = node as { $ref?: string };
  if ($ref === undefined) return node as T;
  const keys = $ref.split('/').slice(1);
  return resolve(keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], contract));
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

interface RawOperation {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: unknown[];
  requestBody?: { content: Content };
  responses: Record<string, { $ref?: string }>;
}

export const operations: ContractOperation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method] as RawOperation | undefined;
    if (operation === undefined) return [];
    const parameters = [...((item.parameters as unknown[]) ?? []), ...(operation.parameters ?? [])];
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      security: operation.security.flatMap(Object.keys),
      parameters: parameters.map((parameter) => resolve<Parameter>(parameter)),
      body: operation.requestBody?.content,
      responses: new Map(
        Object.entries(operation.responses).map(([status, response]) => {
          const here = `#/paths/${escapePointer(path)}/${method}/responses/${status}`;
          const mediaTypes = Object.keys(resolve<{ content?: Content }>(response).content ?? {});
          return [Number(status), { pointer: response.$ref ?? here, mediaTypes }];
        }),
      ),
    };
  }),
);

/** The input of a call, filled from the examples of the contract: path, required query and body. */
export function inputOf(operation: ContractOperation): {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
} {
  const input = { path: {} as Record<string, unknown>, query: {} as Record<string, unknown> };
  for (const { name, in: place, required, example, examples } of operation.parameters) {
    const value = example ?? Object.values(examples ?? {})[0]?.value;
    if (place === 'path') input.path[name] = value;
    else if (required) input.query[name] = value;
  }
  const [first] = examplesOf(operation, 'application/json');
  return first === undefined ? input : { ...input, body: first.value };
}

/** Examples of the body, with their names. */
export function examplesOf({ body }: ContractOperation, mediaType: string): { name: string; value: object }[] {
  return Object.entries(body?.[mediaType]?.examples ?? {}).map(([name, example]) => ({
    name,
    value: resolve<{ value: object }>(example).value,
  }));
}

/** What is wrong with an answer of an operation: nothing, or one line for each error. */
export function errorsOf(operation: ContractOperation, status: number, mediaType: string, body: unknown): string[] {
  const known = operation.responses.get(status);
  if (known === undefined) return [`${status} is not documented`];
  if (known.mediaTypes.length === 0) return body === undefined ? [] : [`${status} with a body`];
  if (!known.mediaTypes.includes(mediaType)) return [`${mediaType} is not documented for ${status}`];
  const $ref = `contract${known.pointer}/content/${escapePointer(mediaType)}/schema`;
  const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function escapePointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
