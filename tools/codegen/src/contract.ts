/** A problem with what the caller handed in. Its message is meant for people and needs no stack trace. */
export class InputError extends Error {
  override name = 'InputError';
}

/** One operation or webhook of the contract, with only what the tables say about it. */
interface Operation {
  operationId: string;
  method: string;
  path: string;
  tag: string;
  /** Names of the security schemes, any one of which is enough. */
  security: string[];
}

/** The parts of a bundle that the generators read, checked and in the order of the contract. */
export interface Contract {
  version: string;
  operations: Operation[];
  /** Every component schema by its name. */
  schemas: Map<string, Record<string, unknown>>;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const identifier = /^[A-Za-z_$][\w$]*$/;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a bundle as the generators need it.
 *
 * @param bundle the parsed `openapi.json`
 * @throws InputError naming the place by its JSON pointer and saying what was expected there
 */
export function readContract(bundle: unknown): Contract {
  if (!isRecord(bundle) || typeof bundle.openapi !== 'string' || !bundle.openapi.startsWith('3.1.')) {
    const found = isRecord(bundle) ? (bundle.openapi ?? bundle.swagger ?? 'no version') : typeof bundle;
    throw new InputError(`#/openapi: expected an OpenAPI 3.1 document ("openapi": "3.1.x"), found ${found}`);
  }
  if (!isRecord(bundle.info) || typeof bundle.info.version !== 'string') {
    throw new InputError('#/info/version: expected the version of the contract as a string');
  }
  if (!isRecord(bundle.paths) || Object.keys(bundle.paths).length === 0) {
    throw new InputError('#/paths: expected at least one path');
  }
  return {
    version: bundle.info.version,
    operations: Object.entries(bundle.paths).flatMap(([path, item]) => operationsOf(path, item, bundle.security)),
    schemas: schemasOf(bundle.components),
  };
}

function operationsOf(path: string, item: unknown, defaultSecurity: unknown): Operation[] {
  const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (!isRecord(item)) throw new InputError(`${pointer}: expected a path item`);
  if (typeof item.$ref === 'string') {
    throw new InputError(`${pointer}: expected a bundled path item, found a reference to ${item.$ref}`);
  }
  return methods
    .filter((method) => method in item)
    .map((method) => {
      const operation = item[method];
      if (!isRecord(operation) || typeof operation.operationId !== 'string') {
        throw new InputError(`${pointer}/${method}/operationId: expected a string`);
      }
      if (!identifier.test(operation.operationId)) {
        throw new InputError(
          `${pointer}/${method}/operationId: expected an identifier such as listPayments, found ${operation.operationId}`,
        );
      }
      const tags = Array.isArray(operation.tags) ? operation.tags : [];
      if (typeof tags[0] !== 'string') throw new InputError(`${pointer}/${method}/tags: expected one tag`);
      const security = operation.security ?? defaultSecurity;
      return {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        tag: tags[0],
        security: Array.isArray(security) ? security.filter(isRecord).flatMap(Object.keys) : [],
      };
    });
}

function schemasOf(components: unknown): Contract['schemas'] {
  const schemas = isRecord(components) && isRecord(components.schemas) ? components.schemas : {};
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      if (!identifier.test(name)) {
        throw new InputError(`#/components/schemas/${name}: expected a name that TypeScript accepts, such as BankUser`);
      }
      return [name, isRecord(schema) ? schema : {}];
    }),
  );
}
