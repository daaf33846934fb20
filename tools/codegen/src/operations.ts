import {
  type Contract,
  type Operation as ContractOperation,
  isObject,
  isReference,
  type MediaType,
  mergedSchema,
  methods,
  pointer,
  type Response,
  type Schema,
} from '@xs2a/contract';
import { InputError } from './input.ts';

/** Body of a success: a page of a list, a file, any other JSON, or none. */
type Success = 'page' | 'file' | 'json' | 'none';

/** An operation of the contract, with the facts that the tables contain. */
export interface Operation {
  operationId: string;
  /** Summary and description. */
  text: string;
  /** In upper case. */
  method: string;
  path: string;
  tag: string;
  /** Names of the security schemes, any one of which is enough. */
  security: string[];
  /** Documented statuses in ascending order. */
  statuses: number[];
  success: Success;
  /** Whether the body accepts fields of any name: the bank asks for a PIN or a TAN in such a field. */
  sensitive: boolean;
}

/** The schema that every list extends. */
const pageSchema = '#/components/schemas/Page';

/** Names that TypeScript accepts for a declaration. */
export const identifier: RegExp = /^[A-Za-z_$][\w$]*$/;

/**
 * Reads the operations of a bundle, in the order of its paths.
 *
 * @throws InputError for what the tables cannot say
 */
export function readOperations(contract: Contract): Operation[] {
  for (const [path, item] of Object.entries(contract.document.paths)) checkPathItem(path, item);
  return contract.operations.map((operation) => readOperation(contract, operation));
}

function checkPathItem(path: string, item: unknown): void {
  const place = pointer('paths', path);
  if (!isObject(item)) throw new InputError(`${place}: expected a path item`);
  if (isReference(item)) {
    throw new InputError(`${place}: expected a bundled path item, found a reference to ${item.$ref}`);
  }
  for (const method of methods) {
    if (!(method in item) || isObject(item[method])) continue;
    throw new InputError(`${place}/${method}/operationId: expected a string`);
  }
}

function readOperation(contract: Contract, operation: ContractOperation): Operation {
  const { id, method, path, tags, security, responses, body, node } = operation;
  const place = pointer('paths', path, method.toLowerCase());
  if (typeof node.operationId !== 'string') throw new InputError(`${place}/operationId: expected a string`);
  if (!identifier.test(id)) {
    throw new InputError(`${place}/operationId: expected an identifier such as listPayments, found ${id}`);
  }
  const [tag] = tags;
  if (tag === undefined) throw new InputError(`${place}/tags: expected one tag`);
  return {
    operationId: id,
    text: [node.summary, node.description]
      .filter((part) => typeof part === 'string')
      .join('\n\n')
      .trim(),
    method,
    path,
    tag,
    security: security.flat().map(({ name }) => name),
    statuses: responses.map(({ status }) => readStatus(status, `${place}/responses`)),
    success: successOf(
      contract,
      responses.filter(({ status }) => status < '300'),
    ),
    sensitive: Boolean(mergedSchema(contract, jsonSchemaOf(contract, body?.content)).additionalProperties),
  };
}

function readStatus(status: string, place: string): number {
  if (!/^[1-5]\d\d$/.test(status)) throw new InputError(`${place}/${status}: expected a status such as 200`);
  return Number(status);
}

function successOf(contract: Contract, responses: readonly Response[]): Success {
  const mediaTypes = responses.flatMap(({ content }) => content.map(({ type }) => type));
  if (mediaTypes.length === 0) return 'none';
  if (mediaTypes.some((mediaType) => mediaType !== 'application/json')) return 'file';
  return responses.some(({ content }) => isPage(jsonSchemaOf(contract, content))) ? 'page' : 'json';
}

function isPage(schema: Schema | undefined): boolean {
  return Array.isArray(schema?.allOf) && schema.allOf.some((part) => isReference(part) && part.$ref === pageSchema);
}

/** The schema of the JSON in a request body or a response. */
function jsonSchemaOf(contract: Contract, content: readonly MediaType[] = []): Schema | undefined {
  const json = content.find(({ type }) => type === 'application/json');
  return contract.resolve(json?.schema?.schema);
}
