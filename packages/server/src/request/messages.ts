import { keysOf, reduceUnions } from '@xs2a/contract';
import type { ErrorObject } from '@xs2a/contract/validators';
import { addError, type FieldErrors } from '../problem.ts';

/** Keywords that only report that something inside them failed, which is reported on its own. */
const wrappers = new Set(['if', 'propertyNames']);

/**
 * Adds what Ajv reports as messages of the API, by field. A message never repeats the value that was sent: it may be a
 * secret.
 *
 * @param whole field of an error that concerns the whole value
 */
export function addMessages(errors: FieldErrors, reported: readonly ErrorObject[], whole: string): void {
  for (const error of reduceUnions(reported)) {
    if (wrappers.has(error.keyword)) continue;
    const field = fieldOf(error) || whole;
    addError(errors, field, messageOf(field, error));
  }
}

function fieldOf({ instancePath, params }: ErrorObject): string {
  const missing: unknown = params.missingProperty ?? params.additionalProperty;
  return [...keysOf(instancePath), ...(typeof missing === 'string' ? [missing] : [])].join('.');
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
