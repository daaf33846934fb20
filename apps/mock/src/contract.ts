export const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type Method = (typeof methods)[number];

/** An OpenAPI 3.1 document in one file, every `$ref` in it pointing into itself. */
export interface Contract {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, PathItem>;
  /** What an operation asks for that says nothing about it. */
  security?: Record<string, string[]>[];
  components?: { securitySchemes?: Record<string, { type: string; scheme?: string }>; [key: string]: unknown };
  [key: string]: unknown;
}

type PathItem = Partial<Record<Method, OperationObject>> & {
  parameters?: (ParameterObject | Reference)[];
  /** Paths that the API answers like this one, although it does not document them as operations. */
  'x-aliases'?: string[];
};

interface OperationObject {
  operationId: string;
  summary?: string;
  tags?: string[];
  /** One scheme of each entry is enough; an empty list asks for no credentials. */
  security?: Record<string, string[]>[];
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

export interface MediaTypeObject {
  schema?: unknown;
  example?: unknown;
  examples?: Record<string, unknown>;
}

export interface RequestBodyObject {
  required?: boolean;
  content: Record<string, MediaTypeObject>;
}

export interface ResponseObject {
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, MediaTypeObject>;
}

/** One operation at its canonical path. */
export interface ContractOperation {
  path: string;
  method: Method;
  item: PathItem;
  operation: OperationObject;
}

/** Every operation, each with an `operationId`: that of the contract, or its method and path. */
export function listOperations(contract: Contract): ContractOperation[] {
  return Object.entries(contract.paths).flatMap(([path, reference]) => {
    const item = resolve<PathItem>(contract, reference);
    return methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      operation.operationId ??= `${method} ${path}`;
      return [{ path, method, item, operation }];
    });
  });
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
