/** Validators of the schemas of a model. */
import { type Schema, Validator } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isEndless, type Model } from './schema.ts';

export type Validate = (value: unknown) => boolean;

/** A validator; `undefined` when the schema refers to itself without end. */
export function validatorOf(model: Model): Validate | undefined {
  if (isEndless(model)) return undefined;
  const { root, components } = model;
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, validateFormats: true });
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  ajv.addFormat('ipv4', /^\d{1,2}(\.\d{1,2}){3}$/);
  try {
    const compiled = ajv.compile({ allOf: [root], components: { schemas: components } });
    const validate = (value: unknown): boolean => {
      try {
        return compiled(value);
      } catch (error) {
        // Code that Ajv generates for unevaluated fields beside conditions can fail, and a schema that is a part of itself
        // never ends: such a value says nothing.
        if (error instanceof TypeError || error instanceof RangeError) return false;
        throw error;
      }
    };
    for (const value of [null, 'text', 1, [1], {}, { a: 1, b: 1, c: 1, k: 1 }]) probe(compiled, value);
    return validate;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @throws {RangeError} when the schema refers to itself without end */
function probe(validate: Validate, value: unknown): void {
  try {
    validate(value);
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
}

/** A second opinion on a lost value, because one that rests on an error of Ajv shows nothing. */
export function confirms(value: unknown, [writes, reads]: readonly [Model, Model]): boolean {
  return isValid(writes, value) && !isValid(reads, value);
}

function isValid({ root, components }: Model, value: unknown): boolean {
  const schema = { allOf: [root], components: { schemas: components } } as Schema;
  try {
    return new Validator(schema, '2020-12').validate(value).valid;
  } catch (error) {
    // A schema that is a part of itself never ends.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
