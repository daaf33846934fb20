import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonObject } from './json.ts';

/** Compiles the schema at a JSON pointer of a document, once. @throws Error for a schema that cannot be used */
export type Compile = (pointer: string) => ValidateFunction;

/**
 * The one set-up of Ajv. Its own instance for each call, because the documents of strangers may use each other's names.
 *
 * @param document registered as a whole, so that every `$ref` in it leads to its target
 * @param coerceTypes whether strings are converted to the types of the schema; this changes the value
 */
export function createCompiler(document: JsonObject, coerceTypes: boolean): Compile {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    ajv ??= createAjv(document, coerceTypes);
    const validate = ajv.compile({ $ref: `contract${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
}

function createAjv(document: JsonObject, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    coerceTypes,
    logger: false,
    // Stryker disable all: these options cost or save time, and change no verdict.
    validateSchema: false,
    addUsedSchema: false,
    code: { optimize: false },
    // Stryker restore all
  });
  addFormats.default(ajv);
  ajv.addSchema(document, 'contract');
  return ajv;
}
