import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ParsedBody } from './body.ts';
import {
  type Contract,
  type ContractOperation,
  isReference,
  pointer,
  type RequestBodyObject,
  resolve,
} from './contract.ts';
import { addError, type FieldErrors, newErrors } from './errors.ts';

/**
 * Checks bodies against the contract: JSON as it is, forms after their strings were fitted to the types that the schema
 * wants. Returns the messages by field, empty for a valid body.
 */
export type BodyValidator = (operation: ContractOperation, body: ParsedBody | undefined) => FieldErrors;

export function createBodyValidator(contract: Contract): BodyValidator {
  const ajv = { json: compiler(contract, false), form: compiler(contract, true) };

  return ({ path, method, operation }, body) => {
    if (operation.requestBody === undefined) return {};
    const { content, required } = resolve<RequestBodyObject>(contract, operation.requestBody);
    if (body === undefined && required !== true) return {};
    const mediaType = body?.mediaType ?? Object.keys(content)[0];
    if (mediaType === undefined || content[mediaType]?.schema === undefined || body?.kind === 'other') return {};

    const place = isReference(operation.requestBody)
      ? `${operation.requestBody.$ref}/${pointer('content', mediaType, 'schema').slice(2)}`
      : pointer('paths', path, method, 'requestBody', 'content', mediaType, 'schema');
    const validate = ajv[body?.kind === 'form' ? 'form' : 'json'](place);
    // Without a body, naming the missing fields helps more than naming the body.
    const valid = validate(body === undefined ? {} : body.value);
    if (!valid) return fieldErrors(validate.errors ?? []);
    return body === undefined ? { body: ['The body is required.'] } : {};
  };
}

function compiler(contract: Contract, coerceTypes: boolean): (place: string) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false, coerceTypes, logger: false, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(contract, 'contract');
  const compiled = new Map<string, ValidateFunction>();
  return (place) => {
    const known = compiled.get(place);
    if (known !== undefined) return known;
    const validate = ajv.compile({ $ref: `contract${place}` });
    compiled.set(place, validate);
    return validate;
  };
}

/** Keywords that only report that something inside them failed, which is reported on its own. */
const wrappers = new Set(['if', 'propertyNames']);

/** What Ajv found, by the field that the caller sent. */
export function fieldErrors(errors: readonly ErrorObject[]): FieldErrors {
  const result = newErrors();
  for (const error of errors) {
    if (wrappers.has(error.keyword)) continue;
    const field = fieldOf(error);
    addError(result, field, messageOf(field, error));
  }
  return result;
}

function fieldOf(error: ErrorObject): string {
  const keys = error.instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const missing: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  if (typeof missing === 'string') keys.push(missing);
  return keys.join('.') || 'body';
}

function messageOf(field: string, { keyword, params, message, propertyName }: ErrorObject): string {
  const subject = propertyName === undefined ? `The ${field}` : `The key "${propertyName}" of ${field}`;
  switch (keyword) {
    case 'required':
      return `The ${field} field is required.`;
    case 'dependentRequired':
      return `The ${field} field is required when ${params.property} is present.`;
    case 'type':
      return `${subject} must be ${[params.type].flat().join(' or ')}.`;
    case 'enum':
      return `The selected ${field} is invalid. Expected: ${params.allowedValues.join(', ')}.`;
    case 'const':
      return `The selected ${field} is invalid. Expected: ${params.allowedValue}.`;
    case 'pattern':
      return `The ${field} format is invalid. Expected: ${params.pattern}`;
    case 'maxLength':
      return `${subject} may not be longer than ${params.limit} characters.`;
    case 'minLength':
      return `${subject} must have at least ${params.limit} characters.`;
    case 'minimum':
      return `${subject} must be at least ${params.limit}.`;
    case 'maximum':
      return `${subject} may not be greater than ${params.limit}.`;
    case 'maxProperties':
      return `${subject} may not have more than ${params.limit} entries.`;
    case 'additionalProperties':
      return `The ${field} field is unknown.`;
    default:
      return `${subject} ${message ?? 'is invalid'}.`;
  }
}
