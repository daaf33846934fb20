import { type Compile, createCompiler } from './compiler.ts';
import { directed } from './direction.ts';
import type { Document } from './document.ts';
import { explain, type Violation } from './explain.ts';
import { createLocate } from './locate.ts';
import type { PlacedSchema } from './model.ts';

export type { ErrorObject } from 'ajv/dist/2020.js';
export { type Compile, createCompiler } from './compiler.ts';
export { directed, withoutReadOnly } from './direction.ts';
export type { Violation } from './explain.ts';

/** Checks a value against the schema at a place. @returns its violations; empty for a valid value */
export type Validate = (schema: PlacedSchema, value: unknown) => Violation[];

export interface Validators {
  /** For JSON that a client sends. */
  readonly request: Validate;
  /** For text that a client sends (form, query, path): strings are converted to the types of the schema. */
  readonly text: Validate;
  /** For JSON that a server answers. */
  readonly response: Validate;
  /** For header values that a server answers: strings are converted, as for {@link text}. */
  readonly header: Validate;
}

/** The validators of a document are created once. */
const validatorsByDocument = new WeakMap<Document, Validators>();

/** Validators for the schemas of a document, each compiled when it is first needed. */
export function createValidators(document: Document): Validators {
  const known = validatorsByDocument.get(document) ?? newValidators(document);
  validatorsByDocument.set(document, known);
  return known;
}

function newValidators(document: Document): Validators {
  const request = directed(document, 'request');
  const response = directed(document, 'response');
  return {
    request: createValidate(request, false),
    text: createValidate(request, true),
    response: createValidate(response, false),
    header: createValidate(response, true),
  };
}

function createValidate(document: Document, coerceTypes: boolean): Validate {
  const compile = createCompiler(document, coerceTypes);
  const locate = createLocate(document);
  const failures = new Map<string, Violation>();
  return validate;

  function validate({ pointer }: PlacedSchema, value: unknown): Violation[] {
    const check = attempt(pointer);
    if ('keyword' in check) return [check];
    // Coercion changes the value that it is given.
    if (check(coerceTypes ? structuredClone(value) : value)) return [];
    const toMember = (member: string) => (inner: unknown) => validate({ schema: {}, pointer: member }, inner);
    return explain(check.errors ?? [], value, toMember, locate);
  }

  /** A schema that cannot be compiled is not tried again. */
  function attempt(pointer: string): ReturnType<Compile> | Violation {
    const failure = failures.get(pointer);
    // Stryker disable next-line ConditionalExpression: without the cache, the schema fails again with the same error.
    if (failure !== undefined) return failure;
    try {
      return compile(pointer);
    } catch (error) {
      const violation = unusable(error as Error, pointer);
      failures.set(pointer, violation);
      return violation;
    }
  }
}

function unusable(error: Error, pointer: string): Violation {
  return {
    keyword: 'schema',
    pointer: '',
    field: '',
    found: `a schema at ${pointer} that cannot be used: ${error.message.replace(/\s+/g, ' ')}`,
    expected: 'a schema of JSON Schema 2020-12',
    schema: pointer,
  };
}
