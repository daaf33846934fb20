import { InputError, isRecord } from './input.ts';
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
  if (!isRecord(bundle) || typeof bundle.openapi !== 'string' || !bundle.openapi.startsWith('3.1.')) {
    const version = isRecord(bundle) ? (bundle.openapi ?? bundle.swagger ?? 'no version') : typeof bundle;
    throw new InputError(`#/openapi: expected an OpenAPI 3.1 document ("openapi": "3.1.x"), found ${version}`);
  }
  if (!isRecord(bundle.info) || typeof bundle.info.version !== 'string') {
    throw new InputError('#/info/version: expected the version of the contract as a string');
  }
  const { paths } = bundle;
  if (!isRecord(paths) || Object.keys(paths).length === 0) {
    throw new InputError('#/paths: expected at least one path');
  }
  return {
    version: bundle.info.version,
    operations: readOperations({ ...bundle, paths }),
    schemas: readSchemas(bundle.components),
  };
}

function readSchemas(components: unknown): Contract['schemas'] {
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
