import { InputError, isRecord } from './input.ts';

/** What the success of an operation carries: one page of a list, a file, any other JSON, or no body. */
type Success = 'page' | 'file' | 'json' | 'none';

/** One operation of the contract, with only what the tables say about it. */
export interface Operation {
  operationId: string;
  /** In upper case. */
  method: string;
  path: string;
  tag: string;
  /** Names of the security schemes, any one of which is enough. */
  security: string[];
  /** Documented statuses in ascending order. */
  statuses: number[];
  success: Success;
  /** Whether the body takes fields of any name: the bank asks for a PIN or a TAN in such a field. */
  sensitive: boolean;
}

type Json = Record<string, unknown>;

/** The schema that every list extends. */
const pageSchema = '#/components/schemas/Page';
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** What a TypeScript declaration can be called. */
export const identifier: RegExp = /^[A-Za-z_$][\w$]*$/;

/**
 * Reads the operations of a bundle, in the order of its paths.
 *
 * @throws InputError for what the tables cannot say
 */
export function readOperations(bundle: Json & { paths: Json }): Operation[] {
  return Object.entries(bundle.paths).flatMap(([path, item]) => {
    const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!isRecord(item)) throw new InputError(`${pointer}: expected a path item`);
    if (typeof item.$ref === 'string') {
      throw new InputError(`${pointer}: expected a bundled path item, found a reference to ${item.$ref}`);
    }
    return methods
      .filter((method) => method in item)
      .map((method) => readOperation(bundle, path, method, item[method], `${pointer}/${method}`));
  });
}

function readOperation(bundle: Json, path: string, method: string, operation: unknown, pointer: string): Operation {
  if (!isRecord(operation) || typeof operation.operationId !== 'string') {
    throw new InputError(`${pointer}/operationId: expected a string`);
  }
  const { operationId, tags, security = bundle.security, requestBody } = operation;
  if (!identifier.test(operationId)) {
    throw new InputError(`${pointer}/operationId: expected an identifier such as listPayments, found ${operationId}`);
  }
  const tag = Array.isArray(tags) ? tags[0] : undefined;
  if (typeof tag !== 'string') throw new InputError(`${pointer}/tags: expected one tag`);
  const responses = readResponses(operation.responses, `${pointer}/responses`);
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    tag,
    security: Array.isArray(security) ? security.filter(isRecord).flatMap(Object.keys) : [],
    statuses: responses.map(([status]) => status),
    success: successOf(
      bundle,
      responses.filter(([status]) => status < 300).map(([, response]) => response),
    ),
    sensitive: isRecord(jsonSchemaOf(bundle, requestBody)?.additionalProperties),
  };
}

/** Statuses in ascending order, with their responses. */
function readResponses(responses: unknown, pointer: string): [status: number, response: unknown][] {
  return Object.entries(isRecord(responses) ? responses : {}).map(([status, response]) => {
    if (!/^[1-5]\d\d$/.test(status)) throw new InputError(`${pointer}/${status}: expected a status such as 200`);
    return [Number(status), response];
  });
}

function successOf(bundle: Json, responses: unknown[]): Success {
  const mediaTypes = responses.flatMap((response) => Object.keys(contentOf(bundle, response)));
  if (mediaTypes.length === 0) return 'none';
  if (mediaTypes.some((mediaType) => mediaType !== 'application/json')) return 'file';
  return responses.some((response) => isPage(jsonSchemaOf(bundle, response))) ? 'page' : 'json';
}

function isPage(schema: Json | undefined): boolean {
  return Array.isArray(schema?.allOf) && schema.allOf.some((part) => isRecord(part) && part.$ref === pageSchema);
}

/** The schema of the JSON in a request body or a response. */
function jsonSchemaOf(bundle: Json, holder: unknown): Json | undefined {
  const json = contentOf(bundle, holder)['application/json'];
  return isRecord(json) ? resolve(bundle, json.schema) : undefined;
}

function contentOf(bundle: Json, holder: unknown): Json {
  const content = resolve(bundle, holder)?.content;
  return isRecord(content) ? content : {};
}

/** Follows the references of a bundle, which are local. */
function resolve(bundle: Json, value: unknown): Json | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.$ref !== 'string') return value;
  const keys = value.$ref.slice('#/'.length).split('/');
  const target = keys.reduce<unknown>((place, key) => (isRecord(place) ? place[key] : undefined), bundle);
  return resolve(bundle, target);
}
