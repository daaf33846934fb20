import type { Demands } from './ways.ts';

/** The type to which a keyword applies, for schemas without a type. */
const typeOfKeyword: Readonly<Record<string, string>> = {
  properties: 'object',
  required: 'object',
  additionalProperties: 'object',
  patternProperties: 'object',
  propertyNames: 'object',
  minProperties: 'object',
  maxProperties: 'object',
  dependentRequired: 'object',
  items: 'array',
  prefixItems: 'array',
  minItems: 'array',
  maxItems: 'array',
  uniqueItems: 'array',
  contains: 'array',
  pattern: 'string',
  format: 'string',
  minLength: 'string',
  maxLength: 'string',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'number',
};

/**
 * The types that all demands admit. Without a `type`, it is the type to which their other keywords apply: a value of
 * another type would be valid, but would not test them.
 *
 * @returns `undefined` when no keyword restricts the type
 */
export function typesOf(demands: Demands): string[] | undefined {
  const named = demands.flatMap(({ type }) => (type === undefined ? [] : [[type].flat() as string[]]));
  const [first, ...others] = named;
  if (first !== undefined) return others.reduce(common, first);
  const [keyword] = demands.flatMap((demand) => Object.keys(demand).filter((key) => Object.hasOwn(typeOfKeyword, key)));
  return keyword === undefined ? undefined : [typeOfKeyword[keyword] as string];
}

/** The types in both lists; an integer is a number. */
function common(first: readonly string[], other: readonly string[]): string[] {
  const both = first.filter((type) => other.includes(type) || (type === 'integer' && other.includes('number')));
  const whole = other.includes('integer') && first.includes('number') && !both.includes('integer');
  return whole ? [...both.filter((type) => type !== 'number'), 'integer'] : both;
}
