import type { ValidateFunction } from 'ajv/dist/2020.js';

/** A compiled schema: whether a value is valid, and the errors of the last call. */
export type Check = Pick<ValidateFunction, 'errors'> & ((value: unknown, context?: Context) => boolean);

type Context = Parameters<ValidateFunction>[1];

/** A number as in JSON; leading zeros are allowed. */
const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Ajv converts every text that JavaScript reads as a number, such as `0x10`, ` 1` and `Infinity`. This check leaves such
 * a text as it is, so that it is valid only where the schema accepts a string.
 *
 * @param validate a schema that was compiled with `coerceTypes`
 */
export function withStrictNumbers(validate: ValidateFunction): Check {
  const check = (value: unknown, context?: Context) => {
    if (!hasLooseNumber(value)) return validate(value, context);
    const place = context ?? rootOf(value);
    const texts = structuredClone(value);
    validate(value, place);
    const strict = withoutLooseNumbers(texts, place.parentData[place.parentDataProperty]);
    place.parentData[place.parentDataProperty] = strict;
    return validate(strict, place);
  };
  return Object.defineProperty(check, 'errors', { get: () => validate.errors });
}

/** Ajv writes a converted value into its parent. */
function rootOf(value: unknown): NonNullable<Context> {
  const parentData = { value };
  return { instancePath: '', parentData, parentDataProperty: 'value', rootData: value as object, dynamicAnchors: {} };
}

function hasLooseNumber(value: unknown): boolean {
  if (typeof value === 'string') return isLooseNumber(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLooseNumber);
}

/** The texts; one that Ajv wrongly converted is replaced by a text that it cannot convert. */
function withoutLooseNumbers(texts: unknown, converted: unknown): unknown {
  if (typeof texts === 'string') return typeof converted === 'number' && isLooseNumber(texts) ? 'no number' : texts;
  if (typeof texts !== 'object' || texts === null) return texts;
  for (const [key, text] of Object.entries(texts)) {
    const value = withoutLooseNumbers(text, (converted as Record<string, unknown>)[key]);
    Object.defineProperty(texts, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return texts;
}

function isLooseNumber(text: string): boolean {
  const value = Number(text);
  return text !== '' && !Number.isNaN(value) && !(number.test(text) && Number.isFinite(value));
}
