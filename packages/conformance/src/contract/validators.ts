/** Validators of the contract's schemas: each compiled once, by its place in the document. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { directed } from './direction.ts';
import type { Document } from './document.ts';
import { explain, type Violation } from './explain.ts';
import type { PlacedSchema } from './model.ts';

/** Checks a value against the schema at a place. @returns what is wrong; empty for a valid value */
export type Validate = (schema: PlacedSchema, value: unknown) => Violation[];

export interface Validators {
  /** Of what a client sends as JSON. */
  readonly request: Validate;
  /** Of what a client sends as text (form, query, path): strings are fitted to the types of the schema. */
  readonly text: Validate;
  /** Of what a server answers. */
  readonly response: Validate;
  /** Of header values that a server answers: strings are fitted, as for {@link text}. */
  readonly header: Validate;
}

/** The validators of a document are made once. */
const made = new WeakMap<Document, Validators>();

export function createValidators(document: Document): Validators {
  const known = made.get(document) ?? newValidators(document);
  made.set(document, known);
  return known;
}

function newValidators(document: Document): Validators {
  const request = directed(document, 'request');
  const response = directed(document, 'response');
  return {
    request: validator(request, false),
    text: validator(request, true),
    response: validator(response, false),
    header: validator(response, true),
  };
}

function validator(document: Document, coerceTypes: boolean): Validate {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, ValidateFunction | Error>();
  return validate;

  function validate(schema: PlacedSchema, value: unknown): Violation[] {
    const check = compile(schema.pointer);
    if (check instanceof Error) return [uncompilable(check, schema.pointer)];
    // Fitting changes what it is given.
    const given = coerceTypes ? { value: structuredClone(value) } : undefined;
    const errors = run(check, given ?? { value });
    return errors.length === 0
      ? []
      : explain(errors, value, (pointer) => (member) => validate({ schema: {}, pointer }, member));
  }

  function run(check: ValidateFunction, { value }: { value: unknown }): ErrorObject[] {
    return check(value) ? [] : (check.errors ?? []);
  }

  function compile(place: string): ValidateFunction | Error {
    const known = compiled.get(place);
    if (known !== undefined) return known;
    ajv ??= create(document, coerceTypes);
    let check: ValidateFunction | Error;
    try {
      check = ajv.compile({ $ref: `contract${place}` });
    } catch (error) {
      check = error as Error;
    }
    compiled.set(place, check);
    return check;
  }
}

function create(document: Document, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    coerceTypes,
    logger: false,
    validateSchema: false,
    addUsedSchema: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  // Registered as a whole, so that every `$ref` in it leads where it says.
  ajv.addSchema(document, 'contract');
  return ajv;
}

function uncompilable(error: Error, place: string): Violation {
  return {
    keyword: 'schema',
    pointer: '',
    field: '',
    found: `a schema at ${place} that cannot be used: ${error.message.replace(/\s+/g, ' ')}`,
    expected: 'a schema of JSON Schema 2020-12',
  };
}
