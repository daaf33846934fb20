import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type Method = (typeof methods)[number];

/** An OpenAPI 3.1 document in one file, every `$ref` in it pointing into itself. */
export interface Contract {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, PathItem>;
  [key: string]: unknown;
}

type PathItem = Partial<Record<Method, OperationObject>> & {
  parameters?: (ParameterObject | Reference)[];
  /** Paths that the API answers like this one, although it does not document them as operations. */
  'x-aliases'?: string[];
};

interface OperationObject {
  operationId: string;
  parameters?: (ParameterObject | Reference)[];
  requestBody?: RequestBodyObject | Reference;
  responses: Record<string, ResponseObject | Reference>;
}

export interface Reference {
  $ref: string;
}

export interface ParameterObject {
  name: string;
  in: string;
  schema?: { default?: unknown; $ref?: string };
}

export interface RequestBodyObject {
  required?: boolean;
  content: Record<string, { schema?: unknown; examples?: Record<string, unknown> }>;
}

export interface ResponseObject {
  content?: Record<string, { schema?: unknown; examples?: Record<string, unknown> }>;
}

/** One operation at its canonical path. */
export interface ContractOperation {
  path: string;
  method: Method;
  item: PathItem;
  operation: OperationObject;
}

/**
 * Reads an OpenAPI document.
 *
 * @param file JSON file; without it, the bundle of `@xs2a/openapi`
 * @throws Error naming the file when it cannot be read or is no OpenAPI 3.1 document
 */
export async function loadContract(file?: string): Promise<Contract> {
  const path = file ?? fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
  let document: unknown;
  try {
    document = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const repair = file === undefined ? ' Build the contract first: `pnpm build`.' : '';
    throw new Error(`${path} cannot be read as JSON: ${(error as Error).message}.${repair}`);
  }
  if (!isContract(document))
    throw new Error(`${path} is no OpenAPI 3.1 document: it needs "openapi: 3.1.x" and "paths".`);
  return document;
}

function isContract(document: unknown): document is Contract {
  if (typeof document !== 'object' || document === null) return false;
  const { openapi, paths } = document as Partial<Contract>;
  return typeof openapi === 'string' && openapi.startsWith('3.1') && typeof paths === 'object' && paths !== null;
}

export function listOperations(contract: Contract): ContractOperation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ path, method, item, operation }];
    }),
  );
}

/** Follows a `$ref` within the document, if the node is one. */
export function resolve<T extends object>(contract: Contract, node: T | Reference): T {
  let current: unknown = node;
  while (isReference(current)) {
    current = current.$ref
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((parent, part) => (parent as Record<string, unknown>)[unescapePointer(part)], contract);
  }
  return current as T;
}

export function isReference(node: unknown): node is Reference {
  return typeof node === 'object' && node !== null && typeof (node as Partial<Reference>).$ref === 'string';
}

/** A JSON pointer of the given keys, as a URI fragment. */
export function pointer(...keys: string[]): string {
  return `#/${keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

function unescapePointer(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}
