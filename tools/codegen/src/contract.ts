import { createContract, type Document, isObject, type Contract as Model } from '@xs2a/contract';
import { InputError } from './input.ts';
import { identifier, type Operation, readOperations } from './operations.ts';

/** The parts of a bundle that the generators read, checked and in the order of the contract. */
export interface Contract {
  /** `info.version`. */
  version: string;
  operations: Operation[];
  /** Every component schema by its name. */
  schemas: Map<string, Record<string, unknown>>;
}

/**
 * Reads a bundle as the generators need it.
 *
 * @param bundle the parsed `openapi.json`
 * @throws InputError naming the place by its JSON pointer and saying what was expected there
 */
export function readContract(bundle: unknown): Contract {
  if (!isObject(bundle) || typeof bundle.openapi !== 'string' || !bundle.openapi.startsWith('3.1.')) {
    const version = isObject(bundle) ? (bundle.openapi ?? bundle.swagger ?? 'no version') : typeof bundle;
    throw new InputError(`#/openapi: expected an OpenAPI 3.1 document ("openapi": "3.1.x"), found ${version}`);
  }
  const { info, paths, webhooks = {} } = bundle;
  if (!isObject(info) || typeof info.version !== 'string') {
    throw new InputError('#/info/version: expected the version of the contract as a string');
  }
  if (!isObject(paths) || Object.keys(paths).length === 0) {
    throw new InputError('#/paths: expected at least one path');
  }
  const model = createContract({ ...bundle, paths, webhooks } as Document);
  return { version: info.version, operations: readOperations(model), schemas: readSchemas(model) };
}

function readSchemas({ document: { components } }: Model): Contract['schemas'] {
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      if (!identifier.test(name)) {
        throw new InputError(`#/components/schemas/${name}: expected a name that TypeScript accepts, such as BankUser`);
      }
      return [name, isObject(schema) ? schema : {}];
    }),
  );
}
