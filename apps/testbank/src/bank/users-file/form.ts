/** Mistakes in the form of a users file, found by its schema. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../users.schema.json' with { type: 'json' };
import type { Mistake, Path } from './mistake.ts';

/** Compiled when the first file is read: most starts read none. */
let compiled: ValidateFunction | undefined;

export function formMistakes(input: unknown): Mistake[] {
  compiled ??= new Ajv2020({ allErrors: true, allowUnionTypes: true, verbose: true }).compile(schema);
  const validate = compiled;
  return validate(input)
    ? []
    : (validate.errors ?? []).map((error) => ({ path: pathOf(error), expected: expectedBy(error) }));
}

/** The value that is wrong, missing or not known. */
function pathOf({ instancePath, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const name: unknown = params.missingProperty ?? params.additionalProperty;
  return typeof name === 'string' ? [...path, name] : path;
}

const types: Record<string, string> = {
  string: 'a text in quotes',
  'number,string': 'an amount',
  'string,array': 'a text or a list of texts',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function expectedBy({ keyword, params, parentSchema = {} }: ErrorObject): string {
  const {
    minLength = 0,
    maxLength,
    minimum,
    maximum,
    minItems = 0,
    maxItems,
    examples,
    properties = {},
  } = parentSchema;
  switch (keyword) {
    case 'required':
      return 'a value';
    case 'additionalProperties':
      return `one of ${Object.keys(properties).join(', ')}`;
    case 'type':
      return types[String(params.type)] ?? String(params.type);
    case 'enum':
      return `one of ${params.allowedValues.join(', ')}`;
    case 'pattern':
      return `a text such as ${examples[0]}`;
    case 'minLength':
    case 'maxLength':
      return `${minLength} to ${maxLength} characters`;
    case 'minimum':
    case 'maximum':
      return `a number from ${minimum} to ${maximum}`;
    default:
      return `${minItems} to ${maxItems} entries`;
  }
}
